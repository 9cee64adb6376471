import type { GameSide } from "../../game/info.ts"
import { need, reject } from "../isolate.ts"
import { Competitor, type Team } from "./schema.ts"

type Sides = { home: GameSide; away: GameSide }

/**
 * Both sides of a game, home first; at neutral sites "home" is only a designation. `played` false empties
 * scores and periods. Rejects anything that is not one home and one away team.
 */
export function sidesOf(competitors: readonly unknown[], played: boolean, decided: boolean): Sides {
  if (competitors.length !== 2) return reject(`${competitors.length} competitors, a game has 2`)
  const [first, second] = competitors.map((competitor) => need(Competitor, competitor))
  const home = [first, second].find((side) => side?.homeAway === "home")
  const away = [first, second].find((side) => side?.homeAway === "away")
  if (!home || !away) return reject("needs one home and one away side")
  const sides = { home: sideOf(home, played), away: sideOf(away, played) }
  if (sides.home.teamId === sides.away.teamId && !isPlaceholder(sides.home.teamId)) {
    return reject(`team ${sides.home.teamId} is on both sides`)
  }
  return withWinner(withSamePeriods(sides), [home, away], decided)
}

/** "-2" stands for a team that is not known yet. */
export function isPlaceholder(teamId: string): boolean {
  return teamId.startsWith("-")
}

function sideOf(side: Competitor, played: boolean): GameSide {
  const { team } = side
  const teamId = team.id ?? side.id ?? reject("a side without a team id")
  const name = nameOf(team) ?? reject(`team ${teamId} has no name`)
  const shootout = played ? (side.shootoutScore ?? shootoutIn(side.score)) : undefined
  return {
    teamId,
    name,
    ...(team.location && team.location !== name && { location: team.location }),
    abbreviation: team.abbreviation ?? abbreviate(team.location ?? name),
    logoUrl: logoOf(team),
    color: team.color?.toLowerCase() ?? null,
    score: played ? scoreOf(side.score) : null,
    rank: rankOf(side.curatedRank?.current) ?? rankOf(side.rank),
    // Brackets know seeds; no ESPN payload of the recordings carries one.
    seed: null,
    record: recordOf(side),
    linescores: played ? side.linescores.map(pointsOf) : [],
    winner: side.winner ?? false,
    ...(side.hits !== undefined && played && { hits: side.hits }),
    ...(side.errors !== undefined && played && { errors: side.errors }),
    ...(shootout !== undefined && { shootoutScore: shootout }),
  }
}

export function nameOf(team: Team): string | undefined {
  const { location, name } = team
  const both = location && name && location !== name ? `${location} ${name}` : (location ?? name)
  return team.displayName ?? both ?? team.shortDisplayName ?? team.nickname
}

/** Opponents outside Division I may lack one. */
export function abbreviate(name: string): string {
  return name
    .replace(/[^\p{L}\p{N}]/gu, "")
    .slice(0, 4)
    .toUpperCase()
}

/** The picture for light (`default`) or `dark` backgrounds; the light one may be the only one. */
export function logoOf({ logo, logos }: Pick<Team, "logo" | "logos">, rel = "default"): string | null {
  const listed = logos.find((one) => one.rel.includes(rel))?.href
  if (rel !== "default") return listed ?? null
  return logo ?? listed ?? logos[0]?.href ?? null
}

/** 99 is ESPN's "unranked", 0 somebody else's. */
function rankOf(rank: number | undefined): number | null {
  return rank !== undefined && rank >= 1 && rank < 99 ? rank : null
}

function recordOf({ records, record }: Competitor): string | null {
  const lines = [...records, ...record]
  const total = lines.find((line) => line.type === "total") ?? lines[0]
  return total?.summary ?? total?.displayValue ?? null
}

/** `"78"`, `78`, `{ value: 78.0 }` or nothing. Rejects a score that is no number, as in cricket. */
function scoreOf(score: unknown): number | null {
  const plain = typeof score === "object" && score !== null && "value" in score ? score.value : score
  if (plain === undefined || plain === null || plain === "" || typeof plain === "object") return null
  const points = typeof plain === "string" && /^\s*\d+\s*$/.test(plain) ? Number(plain) : plain
  if (typeof points === "number" && Number.isInteger(points) && points >= 0 && points < 10_000) return points
  return reject(`the score ${JSON.stringify(plain).slice(0, 20)} is not a number of points`)
}

/** Schedules of soccer hide it in the score. */
function shootoutIn(score: unknown): number | undefined {
  if (typeof score !== "object" || score === null || !("shootoutScore" in score)) return undefined
  return typeof score.shootoutScore === "number" ? score.shootoutScore : undefined
}

/** Summaries give periods as text only. "-" and "X" are innings that were not batted. */
function pointsOf({ value, displayValue }: Competitor["linescores"][number]): number | null {
  const points = value ?? Number(displayValue ?? Number.NaN)
  return Number.isFinite(points) ? points : null
}

/** A side that won without batting in the last inning has one entry less: both get the same columns. */
function withSamePeriods({ home, away }: Sides): Sides {
  const columns = Math.max(home.linescores.length, away.linescores.length)
  const pad = (side: GameSide): GameSide => ({
    ...side,
    linescores: [...side.linescores, ...Array.from({ length: columns - side.linescores.length }, () => null)],
  })
  return { home: pad(home), away: pad(away) }
}

/**
 * Nobody has won before the end, whatever the flags say (soccer sends `false` before the start). After it the
 * flags decide where exactly one side has one, else the score: trimmed payloads leave them out.
 */
function withWinner({ home, away }: Sides, said: readonly Competitor[], decided: boolean): Sides {
  const flags = said.filter((side) => side.winner === true)
  const [only] = flags.length === 1 ? flags : []
  const ahead = only?.homeAway ?? leaderOf(home, away)
  return {
    home: { ...home, winner: decided && ahead === "home" },
    away: { ...away, winner: decided && ahead === "away" },
  }
}

function leaderOf(home: GameSide, away: GameSide): "home" | "away" | undefined {
  const lead = (home.score ?? 0) - (away.score ?? 0) || (home.shootoutScore ?? 0) - (away.shootoutScore ?? 0)
  if (lead === 0) return undefined
  return lead > 0 ? "home" : "away"
}
