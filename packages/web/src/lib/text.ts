/** `7-2` → `7–2`: records and scores are set with an en dash. */
export function dash(text: string): string {
  return text.replace(/(\d)-(?=\d)/g, "$1–")
}

/** The parts that exist, joined by the middle dot that all muted lines use. */
export function dotted(parts: readonly (string | null | undefined | false)[]): string {
  return parts.filter((part) => typeof part === "string" && part !== "").join(" · ")
}
