import { expect, test } from "vitest"
import { newId } from "../id.ts"
import { Idempotency } from "./index.ts"

const now = Date.parse("2026-11-21T15:00:00.000Z")

function aRequest(over: Partial<Idempotency.Request> = {}): Idempotency.Request {
  return { owner: newId(Date.now()), key: "k1", fingerprint: "f1", now, ...over }
}

test("a request is done once; its repetition gets the same answer", async () => {
  const request = aRequest()
  expect(await Idempotency.begin(request)).toBeUndefined()
  await Idempotency.finish(request, "done")
  expect(await Idempotency.begin(request)).toBe("done")
})

test("of a hundred at once, one runs", async () => {
  const request = aRequest()
  const all = await Promise.allSettled(Array.from({ length: 100 }, () => Idempotency.begin(request)))
  expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  expect(all.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { kind: "conflict", reason: "idempotency.running" },
  })
})

test("another request under the same key is refused, another fan's is not", async () => {
  const request = aRequest()
  await Idempotency.begin(request)
  await expect(Idempotency.begin({ ...request, fingerprint: "f2" })).rejects.toMatchObject({
    kind: "unprocessable",
    reason: "idempotency.reused",
  })
  expect(await Idempotency.begin({ ...request, owner: newId(0) })).toBeUndefined()
})

test.each([
  ["failed", async (request: Idempotency.Request) => Idempotency.release(request), now],
  ["died", async () => undefined, now + 61_000],
])("a request that %s may be made again", async (_how, end, later) => {
  const request = aRequest()
  await Idempotency.begin(request)
  await end(request)
  expect(await Idempotency.begin({ ...request, now: later })).toBeUndefined()
})
