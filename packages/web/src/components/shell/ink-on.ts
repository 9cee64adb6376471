/** White where it can be read on the colour (`cc0000`) at 4:1, else black, by WCAG's relative luminance. */
export function inkOn(hex: string): "#000000" | "#ffffff" {
  const channel = (start: number) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  const luminance = 0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
  return luminance > 1.05 / 4 - 0.05 ? "#000000" : "#ffffff"
}
