export * as View from "./index.ts"

import * as v from "valibot"
import { iso } from "../clock.ts"
import { config } from "../config.ts"
import { AppError } from "../error.ts"
import { Game } from "../game/index.ts"
import { Ranking } from "../ranking/index.ts"
import { usualConfig } from "../realtime/client-config.ts"
import { type Freshness, write } from "../snapshot/index.ts"
import { Sport } from "../sport/info.ts"
import { Team } from "../team/index.ts"
import type { Rankings, Standings } from "./info.ts"
import { month } from "./month.ts"
import { player, players } from "./player.ts"
import { game, home, scoreboard } from "./scores.ts"
import { searchIndex } from "./search.ts"
import { roster, schedule, standings, stats, team } from "./team.ts"

export * from "./info.ts"
export * from "./player-info.ts"
export * from "./search-info.ts"
export { game, home, month, player, roster, schedule, scoreboard, standings, stats, team }

/** The polls of a sport. 1 Query. */
export async function rankings(sport: string): Promise<Rankings> {
  return { sport, polls: await Ranking.list(sportOf(sport)) }
}

/** A conference's table by sport, where no team is named: 2 Queries more than `standings`. */
export async function standingsOf(sport: string, now: string): Promise<Standings> {
  const ours = await Team.ofSport(sportOf(sport))
  if (!ours) return { sport, season: new Date(now).getUTCFullYear(), teamId: null, rows: [], ties: [] }
  return standings(ours.id, now)
}

/**
 * Computes the page a snapshot key names, uncached; the API falls back on it and writers store it. Keys:
 * `home`, `games/live`, `scoreboard/<day>`, `schedule/<month>`, `game/<id>`, `teams`,
 * `team/<id>[/roster|schedule|stats|standings]`, `standings/<sport>`, `rankings/<sport>`, `player/<id>`, `search`, `config`.
 * `costs`, `health` and `usage` are only ever stored. Throws `not_found` for anything that does not exist.
 */
export function build(key: string, now: string): Promise<unknown> {
  const [page = "", id = "", part = ""] = key.split("/")
  const builder = builders[part ? `${page}/${part}` : page]
  if (!builder) throw new AppError("not_found", "view.unknown", `There is no page ${key}`)
  return builder(id, now)
}

const builders: Record<string, (id: string, now: string) => Promise<unknown>> = {
  home: (_id, now) => home(now),
  games: () => Game.live(),
  scoreboard: (day, now) => scoreboard(day, now),
  schedule: (of) => month(of),
  game: (id) => game(id),
  teams: () => Team.list({}),
  team: (id, now) => team(id, now),
  "team/roster": (id) => roster(id),
  "team/schedule": (id, now) => schedule(id, now),
  "team/stats": (id, now) => stats(id, now),
  "team/standings": (id, now) => standings(id, now),
  standings: (sport, now) => standingsOf(sport, now),
  rankings: (sport) => rankings(sport),
  player: (id, now) => player(id, now),
  search: (_id, now) => searchIndex(now),
  config: async () => usualConfig(config().topics),
  costs: () => notLooked("costs"),
  health: () => notLooked("health"),
  usage: () => notLooked("usage"),
}

/** Pages that only a scheduled look makes. */
async function notLooked(what: string): Promise<never> {
  const message = `Nobody has looked at the ${what} yet`
  throw new AppError("unavailable", `${what}.not_looked`, message, { retryAfterSeconds: 300 })
}

/** How many pages of a set are written side by side. */
const AT_ONCE = 10

/**
 * Stores the pages behind `keys` as snapshots; returns the keys whose body changed. A few RRU and ≤ 1 write each.
 * `team/<id>/players` stands for the pages of all its players, whose team is read once.
 */
export async function publish(keys: Iterable<string>, now: string, freshness: Freshness): Promise<string[]> {
  const changed: string[] = []
  for (const key of new Set(keys)) {
    const readAt = iso(Date.now())
    const pages = await pagesBehind(key, now)
    for (let start = 0; start < pages.length; start += AT_ONCE) {
      const some = pages.slice(start, start + AT_ONCE)
      const isNew = await Promise.all(some.map(([one, page]) => write(one, page, { ...freshness, readAt })))
      changed.push(...some.flatMap(([one], index) => (isNew[index] ? one : [])))
    }
  }
  return changed
}

async function pagesBehind(key: string, now: string): Promise<[key: string, page: unknown][]> {
  const [, ours] = /^team\/([^/]+)\/players$/.exec(key) ?? []
  return ours === undefined ? [[key, await build(key, now)]] : players(ours, now)
}

function sportOf(text: string): Sport {
  const parsed = v.safeParse(Sport, text)
  if (parsed.success) return parsed.output
  throw new AppError("not_found", "sport.not_found", `There is no sport ${text}`)
}
