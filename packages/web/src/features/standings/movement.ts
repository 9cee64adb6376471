/** A team's way through a poll since the week before. */
export type Movement = { mark: string; spoken: string }

/** `▲ 2`, `▼ 1`, `–`, `new`: a shape and a number, and the same in words. */
export function movementOf({ rank, previous }: { rank: number; previous: number | null }): Movement {
  if (previous === null) return { mark: "new", spoken: "new" }
  const up = previous - rank
  if (up === 0) return { mark: "–", spoken: "unchanged" }
  return up > 0 ? { mark: `▲ ${up}`, spoken: `up ${up}` } : { mark: `▼ ${-up}`, spoken: `down ${-up}` }
}
