import * as v from "valibot"
import { fn } from "../fn.ts"
import { GameEvent } from "../game/event.ts"
import { Game } from "../game/index.ts"
import { teamKey } from "../team/key.ts"
import { forget } from "./devices.ts"
import { type Happening, kindOf, noticesFor } from "./notice.ts"
import { type Letter, type Outcome, send } from "./send.ts"
import { type Wanting, wanting } from "./wanting.ts"

export { kindOf } from "./notice.ts"
export { wanting } from "./wanting.ts"
export { secondsUntil } from "./when.ts"

import { keepSeconds } from "./when.ts"

/** So many requests to push services at once. */
const AT_ONCE = 50

export const Burst = v.object({
  events: v.array(GameEvent),
  /** Which devices: those that are told so many seconds later. */
  held: v.number(),
  /** Only these, where the others have been told already. */
  only: v.optional(v.array(v.string())),
})
export type Burst = v.InferOutput<typeof Burst>

export type Told = {
  sent: number
  gone: number
  refused: number
  /** Devices whose push service is busy: to be told again. */
  busy: string[]
  /** The delays of other devices that want to know of it, in seconds. */
  heldBack: number[]
}

/**
 * Tells the devices that want to know of a burst, and forgets those that are gone. 1 GetItem a game and 1 Query a team
 * (~0.07 RRU a device); where nobody asked, that is all. `now` in ms.
 */
export const tell = fn(
  v.object({ ...Burst.entries, now: v.number() }),
  async ({ events, held, only, now }): Promise<Told> => {
    const burst = await happenings(events.filter((event) => newsFor(event, held, now) > 0))
    const devices = await wanting(
      new Map(burst.map(({ game }) => [game.id, teamKey(game.sport, game.teamId)])),
      now,
    )
    const letters = devices
      .filter((device) => device.held === held && (only?.includes(device.id) ?? true))
      .flatMap((device) => lettersTo(device, burst, held, now))
    const outcomes = await sendAll(letters)
    const idsOf = (wanted: Outcome) => [
      ...new Set(outcomes.flatMap(({ id, outcome }) => (outcome === wanted ? id : []))),
    ]
    const others = devices.filter((device) => device.held > held && noticesFor(burst, device).length > 0)
    return {
      sent: outcomes.filter(({ outcome }) => outcome === "sent").length,
      gone: idsOf("gone").length,
      refused: idsOf("refused").length,
      busy: idsOf("busy"),
      heldBack: [...new Set(others.map((device) => device.held))],
    }
  },
)

async function happenings(events: readonly GameEvent[]): Promise<(Happening & { game: Game.Info })[]> {
  const ids = [...new Set(events.map(({ gameId }) => gameId))]
  const games = new Map((await Promise.all(ids.map((id) => Game.find(id)))).map((game) => [game?.id, game]))
  return events.flatMap((event) => {
    const game = games.get(event.gameId)
    return game ? [{ event, game }] : []
  })
}

type Addressed = Letter & { id: string }

function lettersTo(device: Wanting, burst: readonly Happening[], held: number, now: number): Addressed[] {
  const longest = Math.max(0, ...burst.map(({ event }) => newsFor(event, held, now)))
  const { id, subscription: to } = device
  return noticesFor(burst, device).map((notice) => ({ id, to, notice, keepSeconds: longest }))
}

function newsFor(event: GameEvent, held: number, now: number): number {
  const kind = kindOf(event)
  return kind ? keepSeconds(kind, event.at, held, now) : 0
}

/**
 * Those that are gone are forgotten with the fifty they were among: if time runs out later, the next attempt has fewer to
 * send to, so that a list full of dead devices gets shorter instead of failing for ever.
 */
async function sendAll(letters: readonly Addressed[]): Promise<{ id: string; outcome: Outcome }[]> {
  const outcomes: { id: string; outcome: Outcome }[] = []
  for (let at = 0; at < letters.length; at += AT_ONCE) {
    const some = letters.slice(at, at + AT_ONCE)
    const these = await Promise.all(some.map(async (one) => ({ id: one.id, outcome: await send(one) })))
    const gone = new Set(these.flatMap(({ id, outcome }) => (outcome === "gone" ? id : [])))
    await Promise.all([...gone].map((id) => forget(id)))
    outcomes.push(...these)
  }
  return outcomes
}
