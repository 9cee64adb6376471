import type { Player } from "../../lib/types.ts"
import { type RosterSort, rosterSort } from "./roster-sort.ts"

/** How the roster is looked at; all of it is in the address. */
export type RosterView = { sort: RosterSort | null; position: string | null; isWhole: boolean }

export type RosterSearch = {
  sort?: RosterSort | undefined
  position?: string | undefined
  roster?: "all" | undefined
}

/** What an address asks for; whatever it does not know is as if it were not said. */
export function rosterSearch(search: Record<string, unknown>): RosterSearch {
  const sort = rosterSort(search["sort"]) ?? undefined
  const position = positionOf(search["position"]) ?? undefined
  return { sort, position, roster: search["roster"] === "all" ? "all" : undefined }
}

export function viewOf({ sort, position, roster }: RosterSearch): RosterView {
  return { sort: sort ?? null, position: position ?? null, isWhole: roster === "all" }
}

/** The address of a look at the roster. */
export function searchOf({ sort, position, isWhole }: RosterView): RosterSearch {
  return { sort: sort ?? undefined, position: position ?? undefined, roster: isWhole ? "all" : undefined }
}

/** So many rows are shown before a roster folds, and one that has few more does not. */
const shown = 12
const worthFolding = 18

/** What an address says, if it can be a position at all: `QB`, `1B`, `OH/RS`. */
function positionOf(text: unknown): string | null {
  return typeof text === "string" && /^[A-Za-z0-9/]{1,6}$/.test(text) ? text : null
}

/** The positions of a roster and how many play each, unit by unit as the feed has them. */
export function positionsOf(players: readonly Player[]): { position: string; count: number }[] {
  const counts = Map.groupBy(
    players.filter((player) => player.position !== null),
    (player) => player.position ?? "",
  )
  return [...counts]
    .map(([position, inPosition]) => ({
      position,
      count: inPosition.length,
      unit: inPosition[0]?.unit ?? "",
    }))
    .toSorted(
      (a, b) =>
        unitOrder(players, a.unit) - unitOrder(players, b.unit) || a.position.localeCompare(b.position),
    )
    .map(({ position, count }) => ({ position, count }))
}

function unitOrder(players: readonly Player[], unit: string): number {
  return players.findIndex((player) => (player.unit ?? "") === unit)
}

/** A chosen position is shown whole; a position that nobody plays is no choice. */
export function ofPosition(players: readonly Player[], position: string | null): readonly Player[] {
  const those = players.filter((player) => player.position === position)
  return those.length > 0 ? those : players
}

/** The rows that are shown of those asked for. */
export function folded<T>(rows: readonly T[], isWhole: boolean): readonly T[] {
  return isWhole || rows.length <= worthFolding ? rows : rows.slice(0, shown)
}
