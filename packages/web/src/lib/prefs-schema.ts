import * as v from "valibot"

/** Where the preferences lie on the device. `public/start.js` reads the same key before the first paint. */
export const prefsKey = "hub.prefs"

/** More favourites than we have teams are somebody's experiment. */
const longest = 20

const TeamIds = v.pipe(
  v.array(v.unknown()),
  v.transform((ids) =>
    ids.flatMap((id) => (typeof id === "string" && /^[a-z-]{3,40}-\w{1,40}$/.test(id) ? id : [])),
  ),
  v.transform((ids) => [...new Set(ids)].slice(0, longest)),
)

/** Every member falls back by itself: a bad time zone does not cost the favourites. */
const Prefs = v.object({
  teams: v.fallback(TeamIds, []),
  theme: v.fallback(v.picklist(["system", "light", "dark"]), "system"),
  /** `device`, or the name of a zone. */
  zone: v.fallback(v.pipe(v.string(), v.check(isZone)), "device"),
  hours: v.fallback(v.picklist(["12", "24"]), "12"),
  density: v.fallback(v.picklist(["roomy", "compact"]), "roomy"),
  /** Everything live is held back by so many seconds: television is behind. `public/start.js` reads both as well. */
  delaySeconds: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120)), 0),
  /** No results anywhere, until a game is revealed. */
  spoilerFree: v.fallback(v.boolean(), false),
})
export type Prefs = Omit<v.InferOutput<typeof Prefs>, "teams"> & { teams: readonly string[] }

export const defaultPrefs: Prefs = v.parse(Prefs, {})

/** What a device has stored, whatever that is. */
export function parsePrefs(text: string | null): Prefs {
  const parsed = v.safeParse(Prefs, json(text))
  return parsed.success ? parsed.output : defaultPrefs
}

function json(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "")
  } catch {
    return null
  }
}

function isZone(zone: string): boolean {
  if (zone === "device") return true
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: zone }).resolvedOptions().timeZone !== ""
  } catch {
    return false
  }
}

/** The favourites with a team added at the end, or taken out. */
export function toggled(teams: readonly string[], id: string): string[] {
  return teams.includes(id) ? teams.filter((one) => one !== id) : [...teams, id]
}

/** Favourites first, in the order they were chosen, then the others as they came. */
export function favouritesFirst<T extends { id: string }>(
  items: readonly T[],
  teams: readonly string[],
): T[] {
  const place = (item: T) => (teams.includes(item.id) ? teams.indexOf(item.id) : teams.length)
  return items.toSorted((a, b) => place(a) - place(b))
}
