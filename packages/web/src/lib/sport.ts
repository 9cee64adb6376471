/** How a game is counted. Read off the sport's id, so that a new sport in the registry needs no change here. */
export type Family =
  | "football"
  | "basketball"
  | "baseball"
  | "softball"
  | "volleyball"
  | "soccer"
  | "hockey"
  | "lacrosse"
  | "other"

const families: readonly Family[] = [
  "football",
  "basketball",
  "baseball",
  "softball",
  "volleyball",
  "soccer",
  "hockey",
  "lacrosse",
]

/** `mens-basketball` → `basketball`. */
export function familyOf(sport: string): Family {
  return families.find((family) => sport.endsWith(family)) ?? "other"
}

/** Baseball and softball: innings, hits, errors, bases. */
export function hasInnings(sport: string): boolean {
  const family = familyOf(sport)
  return family === "baseball" || family === "softball"
}

/** Periods before overtime. Men's college basketball plays halves, women's plays quarters. */
export function regulation(sport: string): number {
  const periods: Record<Family, number> = {
    football: 4,
    basketball: sport.startsWith("mens") ? 2 : 4,
    baseball: 9,
    softball: 7,
    volleyball: 5,
    soccer: 2,
    hockey: 3,
    lacrosse: 4,
    other: 4,
  }
  return periods[familyOf(sport)]
}

/** `womens-soccer` → `Women's Soccer`. */
export function sportName(sport: string): string {
  return sport
    .split("-")
    .map((word) => (word === "mens" || word === "womens" ? `${capital(word.slice(0, -1))}'s` : capital(word)))
    .join(" ")
}

/** Name for narrow places: `M Basketball`. */
export function sportShort(sport: string): string {
  return sportName(sport).replace("Women's", "W").replace("Men's", "M")
}

const codes: Record<Family, string> = {
  football: "FB",
  basketball: "BB",
  baseball: "BSB",
  softball: "SB",
  volleyball: "VB",
  soccer: "SOC",
  hockey: "HKY",
  lacrosse: "LAX",
  other: "",
}

/** Code for the cells of a calendar: `FB`, `MBB`, `WSOC`. */
export function sportCode(sport: string): string {
  const side = sport.startsWith("womens") ? "W" : sport.startsWith("mens") ? "M" : ""
  return `${side}${codes[familyOf(sport)] || sportName(sport).slice(0, 3).toUpperCase()}`
}

/** 1 → `1st`, 12 → `12th`. */
export function ordinal(n: number): string {
  const tens = n % 100
  if (tens >= 11 && tens <= 13) return `${n}th`
  return `${n}${["th", "st", "nd", "rd"][n % 10] ?? "th"}`
}

/** Overtime of a period number, `OT`, `2OT`, …; null within regulation and where extra periods have no such name. */
export function overtime(sport: string, period: number): string | null {
  const extra = period - regulation(sport)
  const family = familyOf(sport)
  if (extra <= 0 || hasInnings(sport) || family === "volleyball" || family === "other") return null
  return extra === 1 ? "OT" : `${extra}OT`
}

/** Head of a line score's column: `1`, `OT`, `2OT`. */
export function periodHead(sport: string, period: number): string {
  return overtime(sport, period) ?? String(period)
}

/** A period in words, for headings: `3rd quarter`, `7th inning`, `Set 2`, `2nd overtime`. */
export function periodWords(sport: string, period: number): string {
  const extra = period - regulation(sport)
  if (overtime(sport, period)) return extra === 1 ? "Overtime" : `${ordinal(extra)} overtime`
  const family = familyOf(sport)
  if (family === "volleyball") return `Set ${period}`
  if (hasInnings(sport)) return `${ordinal(period)} inning`
  if (family === "other") return `Part ${period}`
  const unit = { 2: "half", 3: "period", 4: "quarter" }[regulation(sport)] ?? "period"
  return `${ordinal(period)} ${unit}`
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
