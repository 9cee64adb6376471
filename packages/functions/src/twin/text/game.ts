import type { Game } from "@hub/core/game"
import type { GameSide } from "@hub/core/game/info"
import type { View } from "@hub/core/view"
import type { Shown } from "../page.ts"
import { channels, contextOf, nameOf, placeText, sourcesOf } from "../words.ts"
import { again, frame } from "./frame.ts"
import { sportName, statusOf } from "./game-lines.ts"
import { left, right, wrap } from "./layout.ts"
import { clockTime, longDay, stamp } from "./time.ts"

/** A game: line score, where and when, scoring, leaders, comparison, corrections. */
export function gameText(shown: Shown<View.GamePage>): string {
  const { game, detail, corrections } = shown.data
  const names = new Map([game.home, game.away].map((side) => [side.teamId, side.abbreviation]))
  return frame(
    shown,
    {
      title: `${sportName(game.sport)} · ${longDay(game.gameDay)}`,
      sources: sourcesOf([game]),
      links: [
        ["Calendar", again(shown, `/games/${game.id}.ics`, {})],
        ["Day", again(shown, "/scores.txt", { day: game.gameDay })],
        ["Team", again(shown, `/teams/${game.sport}-${game.teamId}.txt`, {})],
      ],
    },
    [
      ...lineScore(game),
      "",
      ...facts(game, detail),
      ...part(
        "SCORING",
        (detail?.scoring ?? []).flatMap((play) => scoringLine(play, names)),
      ),
      ...part(
        "LEADERS",
        (detail?.leaders ?? []).map(
          ({ category, teamId, name, value }) =>
            `${left(category, 20)}${left(names.get(teamId) ?? "", 7)}${left(name, 28)} ${right(value, 24)}`,
        ),
      ),
      ...comparison(game, detail),
      ...part(
        "CORRECTED AFTER THE END",
        corrections.flatMap(({ field, before, after, at }) =>
          wrap(`${field}: ${before} became ${after} on ${stamp(at)}`),
        ),
      ),
    ],
  )
}

/** At most twelve periods fit: of a longer game the last ones are shown. */
const PERIODS = 12

function lineScore(game: Game.Info): string[] {
  const played = Math.max(game.away.linescores.length, game.home.linescores.length)
  const first = Math.max(0, played - PERIODS)
  const numbers = Array.from({ length: played - first }, (_, index) => first + index)
  const wide = game.away.hits !== undefined || game.home.hits !== undefined
  const nameWidth = 80 - numbers.length * 3 - 7 - (wide ? 8 : 0) - 10
  const line = (name: string, record: string, cells: string[], total: string, extra: string[]) =>
    `${left(name, nameWidth)}${right(record, 9)} ${cells.map((cell) => right(cell, 3)).join("")}${right(total, 7)}${
      wide ? extra.map((cell) => right(cell, 4)).join("") : ""
    }`
  const row = (side: GameSide) => {
    const cells = numbers.map((index) => `${side.linescores[index] ?? "-"}`)
    const shootout = side.shootoutScore === undefined ? "" : `(${side.shootoutScore})`
    const extra = [`${side.hits ?? ""}`, `${side.errors ?? ""}`]
    return line(nameOf(side), side.record ?? "", cells, `${side.score ?? ""}${shootout}`, extra)
  }
  const heads = numbers.map((index) => `${index + 1}`)
  return [
    line(statusOf(game), "", heads, numbers.length > 0 ? "T" : "", ["H", "E"]),
    row(game.away),
    row(game.home),
  ]
}

function facts(game: Game.Info, detail: Game.Detail | null): string[] {
  const attendance = detail?.attendance ?? game.attendance
  const known: [string, string | null | undefined][] = [
    ["Start", game.timeTbd ? "to be announced" : `${clockTime(game.startsAt)} Eastern`],
    ["Place", placeText(game)],
    ["TV", channels(game, ["tv", "stream"])],
    ["Radio", channels(game, ["radio"])],
    ["Crowd", attendance === null ? null : attendance.toLocaleString("en-US")],
    ["Weather", detail?.weather],
    ["Tickets", game.ticketUrl],
    ...contextOf(game).map((line): [string, string] => ["Note", line]),
  ]
  return known.flatMap(([label, value]) => {
    if (!value) return []
    return wrap(value, 70).map((line, index) => `${left(index === 0 ? label : "", 10)}${line}`)
  })
}

function scoringLine(play: Game.Detail["scoring"][number], names: ReadonlyMap<string, string>): string[] {
  const when = [play.period, play.clock].filter((one) => one !== null).join(" ")
  const start = `${left(when, 9)}${left(names.get(play.teamId ?? "") ?? "", 6)}`
  const [first = "", ...rest] = wrap(play.text, 55)
  return [
    `${start}${left(first, 56)} ${right(`${play.awayScore}-${play.homeScore}`, 8)}`,
    ...rest.map((line) => `${" ".repeat(15)}${line}`),
  ]
}

function comparison(game: Game.Info, detail: Game.Detail | null): string[] {
  const rows = detail?.comparison ?? []
  if (rows.length === 0) return []
  const head = comparisonLine("TEAM STATS", game.away.abbreviation, game.home.abbreviation)
  return ["", head, ...rows.map(({ label, away, home }) => comparisonLine(label, away, home))]
}

function comparisonLine(label: string, away: string, home: string): string {
  return `${left(label, 40)}${right(away, 20)}${right(home, 20)}`
}

function part(title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? ["", title, ...lines] : []
}
