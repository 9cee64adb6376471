import { easternDay } from "@hub/core/clock"
import * as v from "valibot"
import { espnAnswer } from "../espn-routes.ts"
import { type Event, eventsAt } from "../events.ts"
import { type League, leagues } from "../leagues.ts"
import type { GameState } from "../live.ts"
import { randomNows } from "../testing.ts"

/** Served JSON read with the loosest eyes: what is not there is undefined. */
export type Json = { [key: string]: Json } & Json[]
const AnyJson = v.custom<Json>(Boolean)

export const NOW = Date.parse("2026-11-21T20:07:00Z")

export function get(path: string, now = NOW): Json {
  const url = new URL(path, "http://feeds")
  const answer = espnAnswer(url.pathname, url.searchParams, now)
  return v.parse(AnyJson, JSON.parse(JSON.stringify(answer?.body)))
}

export function site(league: League, rest: string, now = NOW): Json {
  return get(`/apis/site/v2/sports/${league.path}/${rest}`, now)
}

/** A list in the payload; empty where there is none. */
export function items(json: Json | undefined, key: string): Json[] {
  const found = json?.[key]
  return Array.isArray(found) ? found : []
}

export function schedule(league: League, now = NOW): Json[] {
  return items(site(league, `teams/${league.ourId}/schedule`, now), "events")
}

export type Found = { event: Event; now: number }

/** The first event of a stage at some random instants, and the instant it is at that stage. */
export function find(stage: GameState["stage"], matches: (event: Event) => boolean = () => true): Found {
  for (const now of randomNows(200, `find ${stage}`)) {
    for (const league of leagues) {
      const event = eventsAt(league, now).find((one) => one.state.stage === stage && matches(one))
      if (event) return { event, now }
    }
  }
  throw new Error(`no ${stage} event`)
}

/** The event as its day's scoreboard shows it. */
export function shown({ event, now }: Found): Json {
  const { league, startsAt, id } = event.slot
  const day = easternDay(startsAt).replaceAll("-", "")
  const board = site(league, `scoreboard?dates=${day}&groups=${league.groups?.division ?? ""}&limit=300`, now)
  const found = items(board, "events").find((one) => String(one.id) === id)
  if (!found) throw new Error(`${id} is not on the scoreboard of ${day}`)
  return found
}
