import type { GameEvent } from "../game/event.ts"
import type { GameSide, Info } from "../game/info.ts"
import { type Sport, sports } from "../sport/info.ts"
import { NOTICE_VERSION, type Notice, type PushEvent } from "./info.ts"

/** As much of a game as a notice names. */
export type NamedGame = Pick<Info, "id" | "sport" | "neutralSite"> & {
  home: Pick<GameSide, "teamId" | "name" | "location">
  away: Pick<GameSide, "teamId" | "name" | "location">
}

/** What happened, and the game it happened in. */
export type Happening = { event: GameEvent; game: NamedGame }

/** What a device wants to know of the games in question; by game id. */
export type Wanted = { events: ReadonlyMap<string, readonly PushEvent[]>; spoilerFree: boolean; held: number }

/** The log's words for what can be chosen. */
const kinds: Partial<Record<GameEvent["type"], PushEvent>> = {
  "game.live": "start",
  "game.score": "score",
  "game.final": "final",
}

/** More games than this at once are one notice: a Saturday has twenty. */
const MOST = 2

export function kindOf({ type }: Pick<GameEvent, "type">): PushEvent | undefined {
  return kinds[type]
}

/**
 * What to tell a device of a burst: one notice a game, however much happened in it, with its last score; one for all of them
 * where they are many. Where results are hidden no score is told, and nothing else that gives one away. Pure.
 */
export function noticesFor(burst: readonly Happening[], { events, spoilerFree, held }: Wanted): Notice[] {
  const wanted = burst.filter(({ event }) => {
    const kind = kindOf(event)
    const isHidden = spoilerFree && kind === "score"
    return kind !== undefined && !isHidden && (events.get(event.gameId) ?? []).includes(kind)
  })
  const games = [...Map.groupBy(wanted, ({ event }) => event.gameId).values()]
  const notices = games.map((happenings) => noticeOf(happenings, spoilerFree, held))
  const [first] = notices
  if (!first || notices.length <= MOST) return notices
  const body = `${first.title} and ${notices.length - 1} more`
  const title = `News of ${notices.length} games`
  return [{ ...first, title, plain: title, body, tag: "games", url: "/scores" }]
}

function noticeOf(happenings: readonly Happening[], spoilerFree: boolean, held: number): Notice {
  const told = new Set(happenings.map(({ event }) => kindOf(event)))
  const [last] = happenings.toSorted((a, b) => b.event.seq - a.event.seq)
  if (!last) throw new Error("nothing happened")
  const { event, game } = last
  const isStart = told.has("start") && !told.has("score") && !told.has("final")
  const words = told.has("final") ? "Final" : isStart ? "Under way" : "Score"
  return {
    v: NOTICE_VERSION,
    title: isStart || spoilerFree ? fixture(game) : scores(game, event),
    plain: fixture(game),
    body: `${words} · ${sportName(game.sport)}`,
    tag: `game-${game.id}`,
    url: `/games/${game.id}`,
    held,
  }
}

function fixture({ away, home, neutralSite }: NamedGame): string {
  return `${school(away)} ${neutralSite ? "vs" : "at"} ${school(home)}`
}

function scores({ away, home }: NamedGame, event: GameEvent): string {
  return `${school(away)} ${event.away.score ?? 0}, ${school(home)} ${event.home.score ?? 0}`
}

function school({ location, name }: NamedGame["home"]): string {
  return location ?? name
}

function sportName(id: string): string {
  return isSport(id) ? sports[id].name : id
}

function isSport(id: string): id is Sport {
  return Object.hasOwn(sports, id)
}
