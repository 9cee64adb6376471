/** A page and the hub's time of the newest fact in it, in milliseconds. `seen`: it has been on screen. */
export type Entry<T> = { at: number; value: T; seen: boolean }

/** The longest delay that can be chosen, in seconds; nothing older has to be kept than one page from before it. */
export const longestDelay = 120

/** With one more page; a page that comes late takes its place by its time. Pure. */
export function added<T>(entries: readonly Entry<T>[], entry: Entry<T>, now: number): Entry<T>[] {
  const all = [...entries, entry].toSorted((a, b) => a.at - b.at)
  const oldest = all.findLastIndex(({ at }) => at <= now - longestDelay * 1000)
  return all.slice(Math.max(0, oldest))
}

/**
 * The page to show: the newest that holds nothing later than `cutoff`, else the newest that was on screen before, which
 * tells nobody anything. Undefined where every page is too new. Pure.
 */
export function picked<T>(entries: readonly Entry<T>[], cutoff: number): Entry<T> | undefined {
  return entries.findLast(({ at }) => at <= cutoff) ?? entries.findLast(({ seen }) => seen)
}

/** When the next of these moments comes out from behind the delay; undefined where none will. Pure. */
export function nextRelease(
  moments: readonly number[],
  now: number,
  delaySeconds: number,
): number | undefined {
  const ahead = moments.map((at) => at + delaySeconds * 1000).filter((at) => at > now)
  return ahead.length > 0 ? Math.min(...ahead) : undefined
}
