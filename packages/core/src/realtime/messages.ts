import type { GameEvent } from "../game/event.ts"
import type { GameSide, Info } from "../game/info.ts"
import { gameTopic, type LiveChange, type LiveMessage, liveTopic, MESSAGE_VERSION } from "./info.ts"

/** A message and where it goes, below the stage's prefix. */
export type Published = { topic: string; message: object }

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
 * What to tell about games that were saved: each in which something happened, once on `live` for pages with several games,
 * once on its own topic for readers of its page, who listen to nothing else. What the log does not tell of, such as a clock
 * or a play without a score, is told to nobody: a message costs as much as a poll beyond the ten million a month that cost
 * nothing. Pure; `now` is UTC ISO.
 */
export function messagesOf(saved: readonly SavedGame[], now: string): Published[] {
  const told = saved.filter(({ game, changed, events }) => changed && events.length > 0 && isNear(game, now))
  const batches = inBatches(told.map(({ game }) => changeOf(game))).map((changes) => ({
    topic: liveTopic,
    message: { v: MESSAGE_VERSION, at: now, changes } satisfies LiveMessage,
  }))
  const single = told.map(({ game, events }) => ({
    topic: gameTopic(game.id),
    message: withEvents({ v: MESSAGE_VERSION, at: now, changes: [changeOf(game)] }, events),
  }))
  return [...batches, ...single]
}

function isNear({ startsAt }: Info, now: string): boolean {
  return Math.abs(Date.parse(startsAt) - Date.parse(now)) < NEAR
}

function withEvents(message: LiveMessage, events: readonly GameEvent[]): LiveMessage {
  const whole = { ...message, events: [...events] }
  return sizeOf(whole) < LARGEST ? whole : message
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
