import type { FeedGame } from "../../game/info.ts"

type Tournament = FeedGame["tournament"]

/**
 * The tournament or bowl a game belongs to, read from its notes because no feed has a field for it:
 * "T. Rowe Price ACC Tournament - Final", "Duke's Mayo Bowl", "College Football Playoff First Round Game".
 * Early-season invitationals stay notes: they have no bracket.
 */
export function tournamentOf(notes: readonly string[]): Tournament {
  return notes.map(tournamentIn).find((found) => found !== null) ?? null
}

function tournamentIn(note: string): Tournament {
  const playoff = /^(College Football Playoff)\b[\s-]*(.*)$/i.exec(note)
  if (playoff?.[1]) return { name: playoff[1], round: roundOf(playoff[2] ?? "") }
  const [name = "", ...rounds] = note.split(/\s+[-–—]\s+/)
  if (!isTournament.test(name)) return null
  return { name, round: roundOf(rounds.join(" - ")) }
}

function roundOf(text: string): string | null {
  const round = text.replace(/\s*\bGame$/i, "").trim()
  return round === "" ? null : round
}

const isTournament =
  /\b(Tournament|Tourney|Championships?|World Series|Playoffs?|Bowl|Regionals?|College Cup|NIT)\b/i
