/**
 * A team's colour (`cc0000`) as a ground with ink that can be read on it at 4.5:1. White wherever the colour
 * nearly carries it, the colour a shade darker if need be: most teams print white on theirs.
 */
export function groundFor(hex: string): { background: string; color: string } {
  if (contrastToWhite(hex) < 3.5) return { background: `#${hex}`, color: "#000000" }
  return { background: `#${darkened(hex)}`, color: "#ffffff" }
}

/** The colour itself, or the lightest of its shades that white can be read on. */
function darkened(hex: string): string {
  if (contrastToWhite(hex) >= 4.5) return hex
  return darkened(
    channels(hex, (value) => Math.floor(value * 0.97))
      .map(byte)
      .join(""),
  )
}

/** By WCAG's relative luminance. */
function contrastToWhite(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channels(hex, (value) => linear(value / 255))
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

function channels(hex: string, of: (value: number) => number): number[] {
  return [0, 2, 4].map((start) => of(Number.parseInt(hex.slice(start, start + 2), 16)))
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

function byte(value: number): string {
  return value.toString(16).padStart(2, "0")
}
