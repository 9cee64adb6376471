import { Game } from "@hub/core/game"
import { minutesOf } from "../calendar/duration.ts"
import { sportName } from "../text/game-lines.ts"
import { plain } from "../text/layout.ts"
import { longDay } from "../text/time.ts"
import { contextOf, nameOf, placeText, sidesOf } from "../words.ts"

/** One result as a feed says it; instants in milliseconds. */
export type Item = {
  id: string
  title: string
  summary: string
  url: string
  endedAt: number
  changedAt: number
}

/** The latest results, newest first. Pure. */
export function itemsOf(games: readonly Game.Info[], origin: string): Item[] {
  return games
    .filter(({ status }) => status === "final" || status === "forfeit")
    .map((game) => itemOf(game, origin))
    .toSorted((a, b) => b.endedAt - a.endedAt || (a.id < b.id ? -1 : 1))
    .slice(0, 30)
}

function itemOf(game: Game.Info, origin: string): Item {
  const facts = [
    longDay(game.gameDay),
    placeText(game),
    ...[game.away, game.home].map((side) => (side.record ? `${nameOf(side)} ${side.record}` : null)),
    ...contextOf(game),
  ]
  return {
    id: `tag:ncstate-sports-hub,2026:game/${game.id}`,
    title: plain(titleOf(game)),
    summary: plain(`${facts.filter(Boolean).join(" · ")} · Source: ${game.source.name}`),
    url: `${origin}/games/${game.id}`,
    endedAt: endedAt(game),
    changedAt: Math.max(endedAt(game), Date.parse(game.updatedAt)),
  }
}

/** `Football: NC State 31, Duke 24 (Final/OT)`, or only who played where the result is hidden. */
function titleOf(game: Game.Info): string {
  const { us, them } = sidesOf(game)
  const sport = sportName(game.sport)
  if (us.score === null || them.score === null)
    return `${sport}: ${nameOf(us)} and ${nameOf(them)} have played`
  const detail = game.status === "forfeit" ? "Forfeit" : game.statusDetail || "Final"
  return `${sport}: ${nameOf(us)} ${us.score}, ${nameOf(them)} ${them.score} (${detail})`
}

/**
 * When a game became final. A game that was over before the hub first read it was "seen final" at that time: then its
 * usual length has to do.
 */
export function endedAt(game: Pick<Game.Info, "startsAt" | "finalAt" | "sport">): number {
  const startsAt = Date.parse(game.startsAt)
  const seen = game.finalAt === null ? Number.NaN : Date.parse(game.finalAt)
  const isPlausible = seen > startsAt && seen - startsAt <= Game.LONGEST_GAME
  return isPlausible ? seen : startsAt + minutesOf(game.sport) * 60_000
}
