import { AppError } from "@hub/core/error"
import { Game } from "@hub/core/game"
import { newId } from "@hub/core/id"
import { Like } from "@hub/core/like"
import { Player } from "@hub/core/player"
import { Snapshot } from "@hub/core/snapshot"
import { aFeedGame, aSide } from "@hub/core/testing/games"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { aPlayer } from "./a-player.ts"
import type { TableFault } from "./table-faults.ts"
import { befall, faultyTable } from "./testing.ts"

const faults = await faultyTable()
const now = "2026-11-21T18:00:00.000Z"
/** More of them: DRILL_RUNS=100. Another way through: DRILL_SEED=7. */
const runs = {
  numRuns: Number(process.env["DRILL_RUNS"] ?? 2),
  seed: Number(process.env["DRILL_SEED"] ?? 1887),
}
const timeout = 60_000 + runs.numRuns * 20_000

/** What befalls the next calls: one after the other, each up to thrice, which is as often as the SDK tries. */
const trouble = fc.array(
  fc.record({
    kind: fc.constantFrom("reset", "lost", "truncated", "throttled", "conflict", "unprocessed", "status"),
    times: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 1, maxLength: 3 },
)

function asFaults(some: readonly { kind: string; times: number }[]): unknown[] {
  return some.map((one) => (one.kind === "status" ? { ...one, status: 500 } : one))
}

/** Tries until it is done; a refusal on the way that does not say it is one fails the test. */
async function untilDone(work: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    const thrown = await work().then(
      () => null,
      (reason: unknown) => reason,
    )
    if (thrown === null) return
    const isClear = thrown instanceof AppError && ["database", "conflict"].includes(thrown.kind)
    if (!isClear) throw thrown
  }
  throw new Error("refused twenty times")
}

describe("whatever befalls the table", () => {
  test("a like is counted once", { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(trouble, async (some) => {
        const pair = { articleId: newId(Date.now()), userId: newId(Date.now()) }
        faults.set(asFaults(some))
        await untilDone(() => Like.add({ ...pair, slug: "pack-wins", now }))
        faults.set([])
        expect(await Like.of(pair)).toEqual({ count: 1, mine: true })
      }),
      runs,
    )
  })

  test("every score of a game is in its log once and in order", { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(trouble, { minLength: 3, maxLength: 3 }), async (each) => {
        const id = newId(Date.now())
        for (const [index, some] of each.entries()) {
          const feed = aFeedGame({ id, status: "live", period: 1, home: aSide({ score: 7 * (index + 1) }) })
          faults.set(asFaults(some))
          await untilDone(() => Game.save({ feed, ourId: "152", now }))
          faults.set([])
        }
        const { items } = await Game.events({ id, limit: 200 })
        const scores = items.filter(({ type }) => type === "game.score")
        expect(items.map(({ seq }) => seq)).toEqual(items.map((_, index) => index + 1))
        expect((await Game.get(id)).seq).toBe(items.length)
        expect(scores.length).toBe(new Set(scores.map((one) => JSON.stringify(one))).size)
        expect((await Game.get(id)).home.score).toBe(21)
      }),
      runs,
    )
  })

  test("a roster is whole", { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(trouble, fc.integer({ min: 20, max: 60 }), async (some, size) => {
        const teamId = newId(Date.now())
        const players = Array.from({ length: size }, (_, index) => aPlayer(teamId, index))
        const save = () => Player.saveRoster({ sport: "football", teamId, season: 2026, players, now })
        faults.set(asFaults(some))
        await untilDone(save)
        faults.set([])
        expect(await Player.roster(`football-${teamId}`)).toHaveLength(size)
        expect(await save()).toBe(0)
      }),
      runs,
    )
  })

  test("a page is the one that was written last", { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(trouble, async (some) => {
        const key = `drill/${newId(Date.now())}`
        await Snapshot.write(key, { score: 7 }, { asOf: now, stale: false, readAt: now })
        const later = "2026-11-21T18:00:10.000Z"
        faults.set(asFaults(some))
        await untilDone(() =>
          Snapshot.write(key, { score: 14 }, { asOf: later, stale: false, readAt: later }),
        )
        faults.set([])
        const stored = await Snapshot.read(key)
        expect(stored && Snapshot.textOf(stored)).toBe('{"data":{"score":14}}')
      }),
      runs,
    )
  })
})

describe("a table that does not come back", () => {
  test.each<[string, TableFault, string]>([
    ["is throttled", { kind: "throttled" }, "table.throttled"],
    ["cuts every connection", { kind: "reset" }, "table.failed"],
    ["answers 500", { kind: "status", status: 500 }, "table.failed"],
  ])("and %s refuses a read clearly, with a time to come back", async (_how, fault, reason) => {
    befall(faults, fault)
    await expect(Snapshot.read("home")).rejects.toMatchObject({ kind: "database", reason })
  })

  test("a batch that is never finished says how much of it is left", async () => {
    befall(faults, { kind: "unprocessed" })
    const players = [aPlayer("never", 1), aPlayer("never", 2)]
    const saving = Player.saveRoster({ sport: "football", teamId: "never", season: 2026, players, now })
    await expect(saving).rejects.toMatchObject({ kind: "database", reason: "table.unprocessed" })
  })
})
