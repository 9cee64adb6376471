import type { Player } from "../../lib/types.ts"

export const rosterKeys = ["number", "name", "position", "year", "height", "weight", "hometown"] as const
export type RosterKey = (typeof rosterKeys)[number]
/** A minus sorts downwards: `-height`. */
export type RosterSort = RosterKey | `-${RosterKey}`

/** What an address says, if it is a sort at all. */
export function rosterSort(text: unknown): RosterSort | null {
  return rosterKeys.flatMap((key): RosterSort[] => [key, `-${key}`]).find((sort) => sort === text) ?? null
}

/** `null` is the order by number. */
export function direction(sort: RosterSort | null, key: RosterKey): "ascending" | "descending" | "none" {
  if (sort === `-${key}`) return "descending"
  return sort === key || (sort === null && key === "number") ? "ascending" : "none"
}

/** What the next press on a column's head asks for. */
export function nextSort(sort: RosterSort | null, key: RosterKey): RosterSort {
  return direction(sort, key) === "ascending" ? `-${key}` : key
}

const years = ["FR", "SO", "JR", "SR", "GR"]

/** What a column sorts by; null where the feed does not say. */
const values: Record<RosterKey, (player: Player) => string | number | null> = {
  number: ({ jersey }) => (jersey === null ? null : Number(jersey)),
  name: ({ lastName, firstName, fullName }) => `${lastName ?? fullName} ${firstName ?? ""}`,
  position: ({ position }) => position,
  year: ({ year }) => classYear(year),
  height: ({ heightInches }) => heightInches,
  weight: ({ weightPounds }) => weightPounds,
  hometown: ({ hometown }) => hometown,
}

/** Place of a class, a redshirt's with the others of it. */
function classYear(year: string | null): number | null {
  const place = years.indexOf((year ?? "").replace(/^R-?/i, "").toUpperCase())
  return place < 0 ? null : place
}

/** Sorted, ties by name; players without a value come last whichever way the column runs. */
export function sortPlayers(players: readonly Player[], sort: RosterSort | null): Player[] {
  const key = rosterKeys.find((one) => direction(sort, one) !== "none") ?? "number"
  const sign = direction(sort, key) === "descending" ? -1 : 1
  return players.toSorted((a, b) => {
    const [left, right] = [values[key](a), values[key](b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null) || byName(a, b)
    const order =
      typeof left === "number" && typeof right === "number"
        ? left - right
        : String(left).localeCompare(String(right))
    return order * sign || byName(a, b)
  })
}

function byName(a: Player, b: Player): number {
  return a.fullName.localeCompare(b.fullName)
}
