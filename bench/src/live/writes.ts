import { measure } from "@hub/core/capacity"
import { Game } from "@hub/core/game"
import { runJob } from "@hub/core/ingest/sync/run"
import { aContext, aFeedTeam, aScript } from "@hub/core/testing/feeds"
import type { Recorded } from "./recorded.ts"

export type Writes = {
  looks: number
  /** Looks that wrote the game, and those of them with events. */
  changed: number
  withEvents: number
  events: number
  /** Write units of the whole game: the game and its log. */
  gameUnits: number
  /** Write units of looks at which nothing had changed. */
  unchangedUnits: number
  /** Write units of one minute of a live game with everything: game, log, pages, journal. */
  minuteUnits: number
}

const EVERY = 10_000

/** Replays a whole game into the table, every ten seconds, each look twice: the second finds nothing new. */
export async function writesOf(game: Recorded): Promise<Writes> {
  const total = { looks: 0, changed: 0, withEvents: 0, events: 0, gameUnits: 0, unchangedUnits: 0 }
  for (let now = game.startsAt - EVERY; now <= game.startsAt + game.length + EVERY; now += EVERY) {
    const look = () => save(game, now)
    const first = await measure(look)
    const again = await measure(look)
    total.looks += 1
    total.changed += Number(first.value.changed)
    total.withEvents += Number(first.value.events.length > 0)
    total.events += first.value.events.length
    total.gameUnits += first.capacity.write
    total.unchangedUnits += again.capacity.write
  }
  return { ...total, minuteUnits: await minuteOf(game) }
}

async function save(game: Recorded, now: number) {
  const feed = game.says(now)
  const [saved] = await Game.saveAll({
    sport: feed.sport,
    feeds: [feed],
    ourId: "152",
    now: new Date(now).toISOString(),
  })
  if (!saved) throw new Error("nothing was saved")
  return saved
}

/** Five minutes of the first half through the whole job; the middle of a game is a pause. */
async function minuteOf(game: Recorded): Promise<number> {
  const MINUTES = 5
  const from = game.startsAt + Math.round(game.length / 5)
  const clock = { now: new Date(game.startsAt).toISOString() }
  const espn = aScript({ teams: [aFeedTeam()] })
  const context = aContext(espn, aScript(), clock)
  const sport = "mens-basketball" as const
  const move = (now: number) => {
    clock.now = new Date(now).toISOString()
    espn.says.scoreboard = [{ ...game.says(now), id: "401000002" }]
    espn.says.schedule = espn.says.scoreboard
  }
  move(from)
  for (const kind of ["team", "schedule", "scoreboard"] as const) await runJob({ sport, kind }, context)
  const { capacity } = await measure(async () => {
    for (let now = from + EVERY; now <= from + MINUTES * 60_000; now += EVERY) {
      move(now)
      await runJob({ sport, kind: "scoreboard" }, context)
    }
  })
  return capacity.write / MINUTES
}
