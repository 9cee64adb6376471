import { Realtime } from "@hub/core/realtime"
import * as v from "valibot"
import { expect, test } from "vitest"
import { caller } from "../testing/caller.ts"
import { readUnits } from "../testing/parse.ts"

const configOf = (json: unknown) => v.parse(v.object({ data: Realtime.ClientConfig }), json).data
const now = "2026-11-21T18:00:00.000Z"

test("200: what is usual where nobody has chosen: polls, all promises kept", async () => {
  const { status, json } = await caller()("/config")
  expect(status).toBe(200)
  expect(configOf(json)).toMatchObject({ transport: "poll", pollSeconds: 10, level: 0 })
  expect(await Realtime.level()).toBe(0)
})

test("200: what was chosen, for half a read unit and edges to keep for seconds", async () => {
  await Realtime.choose({ transport: "poll", level: 2, now })
  const { json, headers } = await caller()("/config")
  expect(configOf(json)).toMatchObject({ pollSeconds: 30, safetySeconds: 45, level: 2 })
  expect(headers.get("cache-control")).toContain("s-maxage=5")
  expect(await Realtime.level()).toBe(2)
  const again = await caller()("/config")
  expect(readUnits(again)).toBe(0.5)
})

test("400: a parameter", async () => {
  expect((await caller()("/config?x=1")).status).toBe(400)
})
