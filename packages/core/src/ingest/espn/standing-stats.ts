import * as v from "valibot"
import { type Sport, sports } from "../../sport/info.ts"
import type { FeedStanding } from "../../standing/info.ts"
import { Num, soft, Text } from "../loose.ts"

/** Numbers carry `value`, records only `summary`. The same `name` is used per conference and overall. */
export const Stat = v.object({
  name: soft(Text),
  type: soft(Text),
  value: soft(Num),
  displayValue: soft(Text),
  summary: soft(Text),
})
type Stat = v.InferOutput<typeof Stat>

type Numbers = Pick<
  FeedStanding,
  | "conferenceWins"
  | "conferenceLosses"
  | "wins"
  | "losses"
  | "ties"
  | "streak"
  | "gamesBehind"
  | "pointsFor"
  | "pointsAgainst"
>

/** The row's numbers; an explicit one goes before one read from a record like "14-6". */
export function numbersOf(stats: readonly Stat[], sport: Sport | undefined): Numbers {
  const [wins, losses, ties] = recordOf(find(stats, "total"), sport)
  const [conferenceWins, conferenceLosses] = recordOf(find(stats, "vsconf"), sport)
  return {
    conferenceWins: number(stats, "vsconf_wins") ?? conferenceWins,
    conferenceLosses: number(stats, "vsconf_losses") ?? conferenceLosses,
    wins: number(stats, "wins") ?? wins,
    losses: number(stats, "losses") ?? losses,
    ties: number(stats, "ties") ?? ties,
    streak: find(stats, "streak")?.displayValue ?? null,
    gamesBehind: behind(find(stats, "vsconf_gamesbehind") ?? find(stats, "gamesbehind")),
    pointsFor: number(stats, "pointsfor"),
    pointsAgainst: number(stats, "pointsagainst"),
  }
}

/** The table's own order: `playoffSeed` in leagues with seeds, `rank` in soccer. */
export function placeOf(stats: readonly Stat[]): number | null {
  return number(stats, "playoffseed") ?? number(stats, "rank")
}

function find(stats: readonly Stat[], type: string): Stat | undefined {
  return stats.find((stat) => (stat.type ?? stat.name)?.toLowerCase() === type)
}

function number(stats: readonly Stat[], type: string): number | null {
  return find(stats, type)?.value ?? null
}

/** The leader's is "-". */
function behind(stat: Stat | undefined): number | null {
  if (!stat) return null
  if (stat.displayValue === "-") return 0
  const games = stat.value ?? Number(stat.displayValue ?? Number.NaN)
  return Number.isFinite(games) ? games : null
}

type Parts = [wins: number | null, losses: number | null, ties: number | null]

/** "14-6", "8-4-1". Soccer tables write wins-draws-losses or wins-losses-draws, so three parts tell nothing there. */
function recordOf(stat: Stat | undefined, sport: Sport | undefined): Parts {
  const parts = /^(\d+)-(\d+)(?:-(\d+))?$/.exec(stat?.summary ?? stat?.displayValue ?? "")
  if (!parts) return [null, null, null]
  const isAmbiguous = parts[3] !== undefined && (!sport || sports[sport].family === "soccer")
  if (isAmbiguous) return [Number(parts[1]), null, null]
  return [Number(parts[1]), Number(parts[2]), parts[3] === undefined ? null : Number(parts[3])]
}
