import { easternDay } from "@hub/core/clock"
import type { Game } from "@hub/core/game"
import { monthOf } from "@hub/core/month"
import type { View } from "@hub/core/view"
import type { Shown } from "../page.ts"
import { sourcesOf } from "../words.ts"
import { again, frame } from "./frame.ts"
import { dayLine, gameBlock, sportName } from "./game-lines.ts"
import { wrap } from "./layout.ts"
import { longDay, monthName, shortDay } from "./time.ts"

/** What matters now: live, today, next, just over, headlines. */
export function homeText(shown: Shown<View.Home>): string {
  const { live, today, next, latest, headlines } = shown.data
  const isLive = new Set(live.map(({ id }) => id))
  const parts = [
    section("LIVE NOW", live.flatMap(gameBlock)),
    section("TODAY", today.filter(({ id }) => !isLive.has(id)).flatMap(gameBlock)),
    section("NEXT", byDay(next)),
    section("LATEST", byDay(latest)),
    section(
      "NEWS",
      headlines.flatMap(({ headline }) =>
        wrap(headline, 78).map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`)),
      ),
    ),
  ].flat()
  return frame(
    shown,
    {
      title: longDay(easternDay(shown.asked.now)),
      sources: sourcesOf([...live, ...today, ...next, ...latest, ...headlines]),
      links: [
        ["Scores", again(shown, "/scores.txt", {})],
        ["Teams", "/teams.txt"],
        ["Results", "/results.rss"],
      ],
    },
    parts.length > 0 ? parts : ["No games to show."],
  )
}

/** One Eastern day, sport by sport. */
export function scoresText(shown: Shown<View.Scoreboard>): string {
  const { day, games, previousDay, nextDay } = shown.data
  const bySport = Map.groupBy(games, ({ sport }) => sport)
  const body = [...bySport].flatMap(([sport, some]) =>
    section(
      sportName(sport).toUpperCase(),
      some.flatMap((game) => [...gameBlock(game), ""]),
    ),
  )
  return frame(
    shown,
    {
      title: `Scores · ${longDay(day)}`,
      sources: sourcesOf(games),
      links: [
        ...(previousDay ? [["Before", again(shown, "/scores.txt", { day: previousDay })] as const] : []),
        ...(nextDay ? [["Next", again(shown, "/scores.txt", { day: nextDay })] as const] : []),
      ],
    },
    body.length > 0 ? body : ["No games on this day."],
  )
}

/** One month of all sports, day by day. */
export function monthText(shown: Shown<View.MonthSchedule>): string {
  const { month, games, previousMonth, nextMonth } = shown.data
  const { sport } = shown.asked.query
  const title = `${sport ? sportName(sport) : "Schedule"} · ${monthName(month)}`
  return frame(
    shown,
    {
      title,
      sources: sourcesOf(games),
      links: [
        ...(previousMonth
          ? [["Before", again(shown, "/schedule.txt", { month: previousMonth })] as const]
          : []),
        ...(nextMonth ? [["Next", again(shown, "/schedule.txt", { month: nextMonth })] as const] : []),
        ["Calendar", again(shown, "/schedule.ics", { month: undefined })],
      ],
    },
    games.length > 0
      ? byDay(games)
      : [`No games${month === monthOf(easternDay(shown.asked.now)) ? " this month" : ""}.`],
  )
}

function byDay(games: readonly Game.Info[]): string[] {
  return [...Map.groupBy(games, ({ gameDay }) => gameDay)].flatMap(([day, some]) => [
    shortDay(day),
    ...some.map(dayLine),
  ])
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [title, ...lines, ""] : []
}
