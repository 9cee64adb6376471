/** Letters that have no mark to strip. */
const folded: Record<string, string> = { ø: "o", ł: "l", đ: "d", ß: "ss", æ: "ae", œ: "oe", ı: "i" }

/** As people type: no case, no accents, no apostrophes. `Đorđe O’Núñez` → `dorde onunez`. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}'’‘`]/gu, "")
    .replace(/[øłđßæœı]/g, (letter) => folded[letter] ?? letter)
}

/** The words of a text, in any script. */
export function wordsIn(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
