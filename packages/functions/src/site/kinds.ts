import { Slug } from "@hub/core/article/info"
import { iso } from "@hub/core/clock"
import { Game } from "@hub/core/game"
import { isMonth, monthOf } from "@hub/core/month"
import { sportIds } from "@hub/core/sport/info"
import { Team } from "@hub/core/team"
import * as v from "valibot"
import type { GamePage, Home } from "../client/types.ts"
import { articlesKeyOf, HEADLINES } from "./newsroom.ts"

/** What an address asks for. `today` and `day` are Eastern days. */
export type Ask = {
  id: string
  today: string
  day: string | undefined
  month: string | undefined
  query: (name: string) => string | undefined
}

/** How the feeds stand; no snapshot, because it is about them. */
export const SOURCES = "sources"

export type Kind = {
  /**
   * Snapshot keys of the first screen, each one GetItem; the first decides whether the page exists. Null where the
   * address cannot name anything, which then costs no read.
   */
  keys: (ask: Ask) => readonly string[] | null
  /** What stands beside it on wide screens, read once the first key's page is known. */
  beside?: (main: unknown) => readonly string[]
}

/** Pages with data, by route pattern. All others the app has (about, search, settings) are drawn without any. */
export const kinds: Record<string, Kind> = {
  "/": { keys: () => ["home"], beside: (home) => tableOf(leadOf(home)) },
  "/scores": { keys: ({ day, today }) => [`scoreboard/${isDay(day) ? day : today}`] },
  "/schedule": {
    keys: ({ month, today }) => [`schedule/${month && isMonth(month) ? month : monthOf(today)}`],
  },
  "/teams": { keys: () => ["teams"] },
  "/teams/:id": {
    keys: ({ id }) => (isKey(id) ? teamParts.map((part) => `team/${id}${part}`) : null),
  },
  "/players/:id": { keys: ({ id }) => (isKey(id) ? [`player/${id}`] : null) },
  "/games/:id": {
    keys: ({ id }) => (v.is(Game.Id, id) ? [`game/${id}`] : null),
    beside: (page) => tableOf(isGamePage(page) ? page.game : undefined),
  },
  "/standings/:id": { keys: ({ id }) => (isSport(id) ? [`standings/${id}`, `rankings/${id}`] : null) },
  "/news": { keys: ({ query }) => [articlesKeyOf(query), HEADLINES] },
  "/news/:id": { keys: ({ id }) => (v.is(Slug, id) ? [`article/${id}`, "articles"] : null) },
  "/status": { keys: () => [SOURCES, "health"] },
  "/costs": { keys: () => ["costs"] },
  "/usage": { keys: () => ["usage"] },
}

/** All of it: without JavaScript nobody could ask for the rest. */
const teamParts = ["", "/schedule", "/standings", "/stats", "/roster"]

/** A page without data that is known before: the app knows whether it exists. */
export const bare: Kind = { keys: () => [] }

/** The game that leads the front page, as the app chooses it; a wrong guess costs the app a request of its own. */
function leadOf(home: unknown): Game.Info | undefined {
  if (!isHome(home)) return undefined
  const start = [...home.today, ...home.next].find(({ status }) => status === "scheduled")
  const live =
    home.live.find(({ status }) => status === "live") ?? home.live.find(({ status }) => status === "delayed")
  return live ?? start ?? home.latest[0]
}

function tableOf(game: Game.Info | undefined): string[] {
  return game ? [`team/${game.sport}-${game.teamId}/standings`] : []
}

function isHome(data: unknown): data is Home {
  return typeof data === "object" && data !== null && "live" in data && "latest" in data
}

function isGamePage(data: unknown): data is GamePage {
  return typeof data === "object" && data !== null && "game" in data
}

/** As the app reads its address: what is no day of the calendar is today. */
function isDay(text = ""): boolean {
  const at = Date.parse(`${text}T00:00:00.000Z`)
  return /^(?:19|20)\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(at) && iso(at).startsWith(text)
}

function isKey(text: string): boolean {
  try {
    return Team.parseTeamKey(text).teamId !== ""
  } catch {
    return false
  }
}

function isSport(text: string): boolean {
  return sportIds.some((id) => id === text)
}
