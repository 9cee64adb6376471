import type { GameEvent } from "../game/event.ts"
import type { GameSide, Info } from "../game/info.ts"
import { gameTopic, type LiveChange, type LiveMessage, liveTopic, MESSAGE_VERSION } from "./info.ts"

/** A message and where it goes, below the stage's prefix. `isPlay`: nothing happened that the game's log tells of. */
export type Published = { topic: string; message: object; isPlay?: true }

/** As much of a saved game as is told. */
export type SavedGame = {
  game: Info
  before: Info | undefined
  changed: boolean
  events: readonly GameEvent[]
}

/** AWS counts in steps of 5 KB; a message stays within the first, with room for its envelope. */
export const LARGEST = 5_000

/** Nobody waits for what a schedule says about next month. */
const NEAR = 36 * 60 * 60_000

/**
 * What to tell about games that were saved: those in which something happened, together on `live`; each that changed in
 * more than its clock on its own topic. A clock that ticks is told to nobody: browsers let it run. Pure; `now` is UTC ISO.
 */
export function messagesOf(saved: readonly SavedGame[], now: string): Published[] {
  const near = saved.filter(({ game, changed }) => changed && isNear(game, now))
  const happened = near.filter(({ events }) => events.length > 0).map(({ game }) => changeOf(game))
  const batches = inBatches(happened).map((changes) => ({
    topic: liveTopic,
    message: { v: MESSAGE_VERSION, at: now, changes } satisfies LiveMessage,
  }))
  const single = near.filter(hasMoved).map(({ game, events, before }) => ({
    topic: gameTopic(game.id),
    message: withEvents({ v: MESSAGE_VERSION, at: now, changes: [changeOf(game)] }, events),
    ...(before && events.length === 0 && { isPlay: true as const }),
  }))
  return [...batches, ...single]
}

function isNear({ startsAt }: Info, now: string): boolean {
  return Math.abs(Date.parse(startsAt) - Date.parse(now)) < NEAR
}

function hasMoved({ game, before, events }: SavedGame): boolean {
  return events.length > 0 || before === undefined || beyondClock(game) !== beyondClock(before)
}

function beyondClock(game: Info): string {
  const {
    version: _version,
    clock: _clock,
    statusDetail: _detail,
    updatedAt: _updatedAt,
    ...rest
  } = changeOf(game)
  return JSON.stringify(rest)
}

function withEvents(message: LiveMessage, events: readonly GameEvent[]): LiveMessage {
  const whole = { ...message, events: [...events] }
  return events.length > 0 && sizeOf(whole) < LARGEST ? whole : message
}

function inBatches(changes: readonly LiveChange[]): LiveChange[][] {
  return changes.reduce<LiveChange[][]>((batches, change) => {
    const last = batches.at(-1)
    const fits = last && sizeOf([...last, change]) < LARGEST - 200
    return fits ? [...batches.slice(0, -1), [...last, change]] : [...batches, [change]]
  }, [])
}

export function sizeOf(message: object): number {
  return Buffer.byteLength(JSON.stringify(message))
}

/** The members of a game that change on its day. */
export function changeOf(game: Info): LiveChange {
  const { id, sport, version, seq, status, statusDetail, startsAt, gameDay, timeTbd } = game
  const { period, clock, situation, finalAt, corrections, thread, updatedAt } = game
  return {
    id,
    sport,
    version,
    seq,
    status,
    statusDetail,
    startsAt,
    gameDay,
    timeTbd,
    period,
    clock,
    home: sideOf(game.home),
    away: sideOf(game.away),
    situation,
    finalAt,
    corrections,
    thread,
    updatedAt,
  }
}

function sideOf({
  teamId,
  score,
  linescores,
  winner,
  hits,
  errors,
  shootoutScore,
}: GameSide): LiveChange["home"] {
  return {
    teamId,
    score,
    linescores,
    winner,
    ...(hits !== undefined && { hits }),
    ...(errors !== undefined && { errors }),
    ...(shootoutScore !== undefined && { shootoutScore }),
  }
}
