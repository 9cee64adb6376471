import { gamesIn } from "@hub/functions/client/live/merge"
import * as v from "valibot"
import { schoolName } from "../components/score/words.ts"
import type { Kept } from "./kept.ts"
import { dayWord } from "./time.ts"

export type KeptPlace = { path: string; label: string; at: number }

const TeamData = v.object({ team: v.object({ id: v.string(), sportName: v.string() }) })
const PlayerData = v.object({ player: v.object({ fullName: v.string() }) })

/** Addresses of the pages a device has kept, newest first; parts of pages (a roster) have none. `today` is Eastern. */
export function keptPlaces(
  all: readonly { key: readonly string[]; kept: Kept }[],
  today: string,
): KeptPlace[] {
  return all.flatMap(({ key, kept }) => {
    const place = placeOf(key, kept.page.data, today)
    return place ? [{ ...place, at: kept.at }] : []
  })
}

function placeOf(key: readonly string[], data: unknown, today: string): Omit<KeptPlace, "at"> | null {
  const [name, id = "", part] = key
  if (part !== undefined) return null
  if (name === "home") return { path: "/", label: "Home" }
  if (name === "search") return { path: "/search", label: "Search" }
  if (name === "scoreboard") return { path: `/scores?day=${id}`, label: `Scores, ${dayWord(id, today)}` }
  if (name === "team" && v.is(TeamData, data)) return { path: `/teams/${id}`, label: data.team.sportName }
  if (name === "player" && v.is(PlayerData, data))
    return { path: `/players/${id}`, label: data.player.fullName }
  const [game] = name === "game" ? gamesIn(data) : []
  if (!game) return null
  const joint = game.neutralSite ? "vs" : "at"
  return { path: `/games/${id}`, label: `${schoolName(game.away)} ${joint} ${schoolName(game.home)}` }
}
