import type { Game } from "@hub/core/game"
import { sportName } from "../text/game-lines.ts"
import { plain } from "../text/layout.ts"
import { channels, contextOf, fixture, placeText, resultText } from "../words.ts"
import { minutesOf } from "./duration.ts"

/** One game as a calendar says it. Instants in milliseconds; `day` instead of them where the time is not known. */
export type Entry = {
  uid: string
  sequence: number
  changedAt: number
  createdAt: number
  summary: string
  description: string
  location: string | null
  url: string
  status: "CONFIRMED" | "CANCELLED"
  category: string
} & ({ day: string } | { startsAt: number; endsAt: number })

/**
 * A game's calendar entry. Its UID never changes, so a game that moves stays one entry; `sequence` counts its moves. A
 * postponed game has no date yet: it is taken off the calendar as a cancelled one is, and comes back when the feed
 * schedules it again. Results are only told where `game` still has one. Pure.
 */
export function entryOf(game: Game.Info, origin: string): Entry {
  const startsAt = Date.parse(game.startsAt)
  const isOff = game.status === "cancelled" || game.status === "postponed"
  return {
    uid: `game-${game.id}@ncstate-sports-hub`,
    sequence: game.revision ?? 0,
    changedAt: Date.parse(game.updatedAt),
    createdAt: Date.parse(game.createdAt),
    summary: summaryOf(game),
    description: descriptionOf(game),
    location: locationOf(game),
    url: `${origin}/games/${game.id}`,
    status: isOff ? "CANCELLED" : "CONFIRMED",
    category: sportName(game.sport),
    ...(game.timeTbd
      ? { day: game.gameDay }
      : { startsAt, endsAt: startsAt + minutesOf(game.sport) * 60_000 }),
  }
}

const marks: Partial<Record<Game.GameStatus, string>> = {
  cancelled: "Cancelled: ",
  postponed: "Postponed: ",
  suspended: "Suspended: ",
}

/** `NC State Football vs Duke`, with the result between them once there is one. */
function summaryOf(game: Game.Info): string {
  const words = ["NC State", sportName(game.sport), resultText(game), fixture(game)]
  return plain(`${marks[game.status] ?? ""}${words.filter(Boolean).join(" ")}`)
}

function locationOf(game: Game.Info): string | null {
  const place = plain(placeText(game) ?? "")
  return place === "" ? null : place
}

function descriptionOf(game: Game.Info): string {
  const watch = channels(game, ["tv", "stream"])
  const radio = channels(game, ["radio"])
  const lines = [
    ...(game.timeTbd ? ["The time is not announced yet."] : []),
    ...(watch ? [`Watch: ${watch}`] : []),
    ...(radio ? [`Listen: ${radio}`] : []),
    ...contextOf(game),
    ...(game.ticketUrl ? [`Tickets: ${game.ticketUrl}`] : []),
    `Source: ${game.source.name}. Calendars reread this when they choose to; the page above has what is known now.`,
  ]
  return lines.map(plain).join("\n")
}
