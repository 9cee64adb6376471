import { Game } from "@hub/core/game"
import { sportIds } from "@hub/core/sport/info"
import { Team } from "@hub/core/team"
import * as v from "valibot"

/** What an address asks for. `today` and `day` are Eastern days. */
export type Ask = { id: string; today: string; day: string | undefined; month: string | undefined }

/**
 * Snapshot keys of a page's first screen, each one GetItem; the first decides whether the page exists. Null where the
 * address cannot name anything, which then costs no read.
 */
export type Keys = (ask: Ask) => readonly string[] | null

const team: Keys = ({ id }) =>
  isKey(id) ? [`team/${id}`, `team/${id}/schedule`, `team/${id}/standings`] : null

/** Pages with data, by route pattern. All others the app has (about, search, settings) are drawn without any. */
export const kinds: Record<string, Keys> = {
  "/": () => ["home"],
  "/scores": ({ day, today }) => [`scoreboard/${day ?? today}`],
  "/schedule": ({ month, today }) => [`schedule/${month ?? today.slice(0, 7)}`],
  "/teams": () => ["teams"],
  "/teams/:id": team,
  "/players/:id": ({ id }) => (isKey(id) ? [`player/${id}`] : null),
  "/games/:id": ({ id }) => (v.is(Game.Id, id) ? [`game/${id}`] : null),
  "/standings/:id": ({ id }) => (isSport(id) ? [`standings/${id}`] : null),
  "/rankings/:id": ({ id }) => (isSport(id) ? [`rankings/${id}`] : null),
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
