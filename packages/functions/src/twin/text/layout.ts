import stringWidth from "string-width"

/** What every terminal shows. */
export const WIDTH = 80

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" })

/** A feed's words made safe for one line of a terminal: no control or direction characters, no broken surrogates. */
export function plain(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .replaceAll(/[\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFFE\uFFFF]/g, "")
    .trim()
}

/** As much of `text` as `width` columns hold, with `…` where something is missing. */
export function clip(text: string, width: number): string {
  const clean = plain(text)
  // A column takes one or two characters, marks aside: more than this need not be looked at.
  if (clean.length <= 8 * width && stringWidth(clean) <= width) return clean
  return `${beginning(clean.slice(0, 8 * width), width - 1).trimEnd()}…`
}

function beginning(text: string, width: number): string {
  let used = 0
  let end = 0
  for (const { segment, index } of graphemes.segment(text)) {
    used += stringWidth(segment)
    if (used > width) break
    end = index + segment.length
  }
  return text.slice(0, end)
}

/** `text` in exactly `width` columns. */
export function left(text: string, width: number): string {
  const shown = clip(text, width)
  return shown + " ".repeat(width - stringWidth(shown))
}

/** The same, against the right edge: numbers. */
export function right(text: string, width: number): string {
  const shown = clip(text, width)
  return " ".repeat(width - stringWidth(shown)) + shown
}

/** `a` at the left edge and `b` at the right one; `a` gives way. */
export function spread(a: string, b: string): string {
  const end = clip(b, WIDTH - 20)
  return `${left(a, WIDTH - stringWidth(end) - 1)} ${end}`
}

export const rule = "─".repeat(WIDTH)

/** Words over as many lines as they need; a word that is longer than a line stays whole only up to its end. */
export function wrap(text: string, width = WIDTH): string[] {
  return plain(text)
    .split(" ")
    .reduce<string[]>((lines, word) => {
      const last = lines.at(-1)
      const longer = last === undefined ? word : `${last} ${word}`
      return last !== undefined && stringWidth(longer) <= width
        ? [...lines.slice(0, -1), longer]
        : [...lines, word]
    }, [])
    .map((line) => clip(line, width))
}

/** A page: lines without trailing blanks, one newline at the end, never two empty lines in a row. */
export function document(lines: readonly string[]): string {
  return `${lines
    .map((line) => line.trimEnd())
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim()}\n`
}
