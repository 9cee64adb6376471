import type { League } from "./leagues.ts"
import type { Fact } from "./season.ts"

/** What becomes of a fixture. All instants are in ms. */
export type Plan =
  | { kind: "play"; pause?: Pause }
  /** `delayed`: everybody waits from the start until it is called off. */
  | { kind: "postponed" | "cancelled"; announcedAt: number; delayed?: string }

/** The game stops `after` ms of play and goes on at `until`. */
type Pause = { kind: "delayed" | "suspended"; after: number; until: number; note: string }

/** A fixture of the replay: a fact put on the calendar. Everything about it is a function of its id. */
export type Slot = {
  id: string
  league: League
  /** The season it is listed under; a demo replay's is that of the game it shows again, so it counts nowhere else. */
  season: number
  /** A season's game, one on its real day, another team's, or an exhibition, which is shown and never counted. */
  kind: "season" | "recorded" | "league" | "exhibition"
  fact: Fact
  startsAt: number
  plan: Plan
  notes: string[]
  /** A knock-out's fixture is known only once both sides are in it. */
  listedFrom?: number
  /** Until then the feed has only the day. */
  timeAnnouncedAt?: number
  /** A first version of the box score stands for a while after the end, then is corrected. */
  correction?: true
  /** The opponent is not known and never will be. */
  undecided?: true
}

/** Digits that tell where an event is from. ESPN's own ids begin with 40. */
const kinds = [
  ["recorded", "75"],
  ["season", "76"],
  ["live", "77"],
  ["special", "78"],
  ["league", "79"],
] as const
type IdKind = (typeof kinds)[number][0]

/** A nine-digit event id, as ESPN's are: kind, league, number. */
export function eventId(kind: IdKind, league: League, number: number): string {
  const prefix = kinds.find(([name]) => name === kind)?.[1] ?? ""
  return `${prefix}${league.index}${String(number).padStart(6, "0")}`
}

export function parseEventId(id: string): { kind: IdKind; league: number; number: number } | undefined {
  const kind = kinds.find(([, prefix]) => id.startsWith(prefix))
  if (!kind || !/^\d{9}$/.test(id)) return undefined
  return { kind: kind[0], league: Number(id[2]), number: Number(id.slice(3)) }
}
