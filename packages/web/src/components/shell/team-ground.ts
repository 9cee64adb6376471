import { channels, contrast } from "../../lib/contrast.ts"

const white = "ffffff"

/**
 * A team's colour (`cc0000`) as a ground with ink that can be read on it at 4.5:1. White wherever the colour
 * nearly carries it, the colour a shade darker if need be: most teams print white on theirs.
 */
export function groundFor(hex: string): { background: string; color: string } {
  if (contrast(hex, white) < 3.5) return { background: `#${hex}`, color: "#000000" }
  return { background: `#${darkened(hex)}`, color: "#ffffff" }
}

/** The colour itself, or the lightest of its shades that white can be read on. */
function darkened(hex: string): string {
  if (contrast(hex, white) >= 4.5) return hex
  return darkened(
    channels(hex)
      .map((value) => byte(Math.floor(value * 0.97)))
      .join(""),
  )
}

function byte(value: number): string {
  return value.toString(16).padStart(2, "0")
}
