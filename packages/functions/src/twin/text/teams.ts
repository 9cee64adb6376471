import { easternDay } from "@hub/core/clock"
import type { Team } from "@hub/core/team"
import type { View } from "@hub/core/view"
import type { Shown } from "../page.ts"
import { sourcesOf } from "../words.ts"
import { again, frame } from "./frame.ts"
import { gameBlock, seasonLine } from "./game-lines.ts"
import { left, right } from "./layout.ts"
import { shortDay } from "./time.ts"

/** Our teams with their records. */
export function teamsText(shown: Shown<Team.Info[]>): string {
  const rows = shown.data.map(
    ({ id, sportName, record, standingSummary }) =>
      `${left(sportName, 20)}${right(record ?? "", 9)}  ${left(standingSummary ?? "", 22)} ${left(id, 26)}`,
  )
  const head = `${left("Sport", 20)}${right("Record", 9)}  ${left("Standing", 22)} Id`
  return frame(
    shown,
    { title: "Teams", sources: sourcesOf(shown.data), links: [["One", "/teams/<id>.txt"]] },
    rows.length > 0 ? [head, ...rows] : ["No team has been read yet."],
  )
}

/** A team's season: how it stands, what is on or next, and every game. */
export function teamText(shown: Shown<View.Schedule>): string {
  const { team, season, games } = shown.data
  const today = easternDay(shown.asked.now)
  const now = games.filter(({ status }) => status === "live" || status === "delayed")
  const rank = team.ranking === null ? null : `#${team.ranking}`
  const standing = [rank, team.record, team.standingSummary].filter(Boolean).join(" · ")
  return frame(
    shown,
    {
      title: `${team.sportName} ${season}`,
      sources: sourcesOf([team, ...games]),
      links: [
        ["Calendar", again(shown, `/teams/${team.id}.ics`, {})],
        ["Results", again(shown, `/teams/${team.id}.rss`, {})],
        ["Table", `/standings/${team.sport}.txt`],
      ],
    },
    [
      ...(standing ? [standing, ""] : []),
      ...(now.length > 0 ? ["LIVE NOW", ...now.flatMap(gameBlock), ""] : []),
      ...(games.length > 0
        ? games.map((game) => seasonLine(game, game.gameDay === today ? "Today" : shortDay(game.gameDay)))
        : ["No games to show."]),
    ],
  )
}
