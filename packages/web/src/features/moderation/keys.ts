/** What a key does in the queue; null for keys that are somebody else's. Pure. */
export function actOf(key: string): Act | null {
  return acts.find((act) => act.key === key)?.does ?? null
}

export type Act = "down" | "up" | "choose" | "approve" | "reject" | "undo"

export const acts: readonly { key: string; does: Act; label: string }[] = [
  { key: "j", does: "down", label: "next" },
  { key: "k", does: "up", label: "previous" },
  { key: "x", does: "choose", label: "choose" },
  { key: "a", does: "approve", label: "approve" },
  { key: "r", does: "reject", label: "reject" },
  { key: "u", does: "undo", label: "undo the last" },
]

/** Typing is not a command. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]")
}
