import type { PlayerPage } from "@hub/core/view/player-info"
import type { Shown } from "../page.ts"
import { sourcesOf } from "../words.ts"
import { again, frame } from "./frame.ts"
import { clip, left, right, WIDTH } from "./layout.ts"
import { shortDay } from "./time.ts"

/** A player: who, the season's totals, and the games. */
export function playerText(shown: Shown<PlayerPage>): string {
  const { player, team, season } = shown.data
  const number = player.jersey === null ? null : `#${player.jersey}`
  const who = [
    number,
    player.positionName ?? player.position,
    player.yearName ?? player.year,
    player.hometown,
  ]
  const size = [player.height, player.weightPounds === null ? null : `${player.weightPounds} lb`]
  return frame(
    shown,
    {
      title: `${player.fullName} · ${team.sportName}`,
      sources: sourcesOf([player]),
      links: [
        ["Calendar", again(shown, `/players/${player.id}.ics`, {})],
        ["Team", again(shown, `/teams/${team.id}.txt`, {})],
      ],
    },
    [
      clip([...who, ...size].filter(Boolean).join(" · "), WIDTH),
      ...(season.headline ? ["", clip(season.headline.words, WIDTH)] : []),
      ...season.tables.flatMap(({ category, columns, games, totals }) => [
        "",
        `${category.toUpperCase()} · ${games} ${games === 1 ? "game" : "games"}`,
        ...inRows(columns.map((column) => `${left(column, 8)} ${right(totals[column] ?? "", 10)}`)),
      ]),
      ...(season.log.length > 0 ? ["", "GAMES"] : []),
      ...season.log.map(({ gameDay, opponent, place, letter, us, them }) => {
        const result = [letter, us === null || them === null ? null : `${us}-${them}`]
          .filter(Boolean)
          .join(" ")
        return `${left(shortDay(gameDay), 12)}${left(`${place === "away" ? "at" : "vs"} ${opponent}`, 52)} ${right(result, 15)}`
      }),
    ],
  )
}

/** Four cells of 19 columns in a row. */
function inRows(cells: readonly string[]): string[] {
  return Array.from({ length: Math.ceil(cells.length / 4) }, (_, row) =>
    cells.slice(row * 4, row * 4 + 4).join(" "),
  )
}
