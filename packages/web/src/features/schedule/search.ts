import { isMonth } from "../../lib/month.ts"
import type { Game } from "../../lib/types.ts"

/** The filters, all of them in the address: `?month=2026-11&sport=football.volleyball&where=home&tv=1&view=month`. */
export type ScheduleSearch = {
  /** Eastern month; this one when left out. */
  month?: string | undefined
  /** One sport or several, joined by dots. */
  sport?: string | undefined
  where?: "home" | "away" | undefined
  tv?: 1 | undefined
  /** What the screen is wide enough for when left out. */
  view?: "list" | "month" | undefined
}

/** The router merges this over the raw address: what is bad has to be undefined. */
export function scheduleSearch(raw: Record<string, unknown>): ScheduleSearch {
  const { month, sport, where, tv, view } = raw
  return {
    month: isMonth(month) ? month : undefined,
    sport: typeof sport === "string" && /^[a-z.-]{1,120}$/.test(sport) ? sport : undefined,
    where: where === "home" || where === "away" ? where : undefined,
    tv: String(tv) === "1" ? 1 : undefined,
    view: view === "list" || view === "month" ? view : undefined,
  }
}

/** The sports of the address; none is all of them. */
export function chosenSports({ sport }: ScheduleSearch): string[] {
  return [...new Set((sport ?? "").split("."))].filter((one) => one !== "")
}

/** The address's sports with one added or taken out. */
export function withSport(search: ScheduleSearch, sport: string): ScheduleSearch {
  const chosen = chosenSports(search)
  const next = chosen.includes(sport) ? chosen.filter((one) => one !== sport) : [...chosen, sport]
  return { ...search, sport: next.length > 0 ? next.toSorted().join(".") : undefined }
}

/** The games that the address asks for, oldest first; a game on neutral ground is neither at home nor away. */
export function shownGames(games: readonly Game[], search: ScheduleSearch): Game[] {
  const sports = chosenSports(search)
  return games
    .filter((game) => sports.length === 0 || sports.includes(game.sport))
    .filter((game) => search.where === undefined || isWhere(game, search.where))
    .filter((game) => search.tv === undefined || hasTv(game))
    .toSorted((a, b) => a.gameDay.localeCompare(b.gameDay) || a.startsAt.localeCompare(b.startsAt))
}

export function isFiltered({ sport, where, tv }: ScheduleSearch): boolean {
  return sport !== undefined || where !== undefined || tv !== undefined
}

function isWhere(game: Game, where: "home" | "away"): boolean {
  return !game.neutralSite && game.isHomeGame === (where === "home")
}

function hasTv(game: Game): boolean {
  return game.tvChannel !== null || game.broadcasts.some(({ kind }) => kind === "tv")
}
