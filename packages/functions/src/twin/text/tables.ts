import type { View } from "@hub/core/view"
import type { Shown } from "../page.ts"
import { sourcesOf } from "../words.ts"
import { frame } from "./frame.ts"
import { sportName } from "./game-lines.ts"
import { clip, left, right, wrap } from "./layout.ts"

/** Our conference's table; `*` marks us. */
export function standingsText(shown: Shown<View.Standings>): string {
  const { sport, season, teamId, rows, ties } = shown.data
  const body = [...Map.groupBy(rows, ({ group }) => group)].flatMap(([group, some]) => [
    tableLine("", false, group, "Conf", "All", "GB", "Streak"),
    ...some.map((row) =>
      tableLine(
        `${row.position}`,
        row.teamId === teamId,
        row.name,
        pair(row.conferenceWins, row.conferenceLosses),
        pair(row.wins, row.losses, row.ties),
        row.gamesBehind === null ? "" : `${row.gamesBehind}`,
        row.streak ?? "",
      ),
    ),
    ...ties.filter((tie) => tie.group === group).flatMap((tie) => tieLines(tie, some)),
    "",
  ])
  return frame(
    shown,
    {
      title: `Standings · ${sportName(sport)} ${season}`,
      sources: sourcesOf(rows),
      links: [["Polls", `/rankings/${sport}.txt`]],
    },
    body.length > 0 ? body : [empty(shown)],
  )
}

/** `5-8 Conference percentage equal; …`: which places are level, and what splits them. */
function tieLines({ teamIds, text }: View.Standings["ties"][number], rows: View.Standings["rows"]): string[] {
  const places = rows.filter(({ teamId }) => teamIds.includes(teamId)).map(({ position }) => position)
  const range = `${Math.min(...places)}-${Math.max(...places)}`
  return wrap(text, 73).map((line, index) => `${left(index === 0 ? range : "", 6)} ${line}`)
}

function tableLine(place: string, isOurs: boolean, name: string, ...cells: string[]): string {
  const numbers = cells.map((cell) => right(cell, 9)).join("")
  return `${right(place, 3)} ${isOurs ? "*" : " "} ${left(name, 38)}${numbers}`
}

function pair(wins: number | null, losses: number | null, ties: number | null = null): string {
  if (wins === null || losses === null) return ""
  return ties ? `${wins}-${losses}-${ties}` : `${wins}-${losses}`
}

/** The polls of a sport, one below the other. */
export function rankingsText(shown: Shown<View.Rankings>): string {
  const { sport, polls } = shown.data
  const body = polls.flatMap(({ poll, entries }) => [
    clip(poll, 80),
    ...entries.map(
      ({ rank, previous, name, record, points }) =>
        `${right(`${rank}`, 4)}  ${left(name, 46)}${right(record ?? "", 10)}${right(points === null ? "" : `${points}`, 8)}${right(moved(rank, previous), 10)}`,
    ),
    "",
  ])
  return frame(
    shown,
    {
      title: `Polls · ${sportName(sport)}`,
      sources: sourcesOf(polls),
      links: [["Table", `/standings/${sport}.txt`]],
    },
    body.length > 0 ? body : [empty(shown)],
  )
}

/** Against the week before: `up 3`, `down 1`, `new`. */
function moved(rank: number, previous: number | null): string {
  if (previous === null) return "new"
  if (previous === rank) return "same"
  return previous > rank ? `up ${previous - rank}` : `down ${rank - previous}`
}

function empty({ asked }: Shown<unknown>): string {
  return asked.query.spoilers === "0"
    ? "This page follows from results, so there is nothing to show."
    : "Nothing has been read yet."
}
