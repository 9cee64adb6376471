import { expect, test } from "vitest"
import { newId } from "../id.ts"
import { Idempotency } from "./index.ts"

const now = Date.parse("2026-11-21T15:00:00.000Z")

function aRequest(over: Partial<Idempotency.Request> = {}): Idempotency.Request {
  return { owner: newId(Date.now()), key: "k1", fingerprint: "f1", now, ...over }
}

test("a request is done once; its repetition gets the same answer", async () => {
  const request = aRequest()
  expect(await Idempotency.begin(request)).toMatchObject({ isRetry: false })
  await Idempotency.finish(request, "done")
  expect(await Idempotency.begin(request)).toEqual({ answer: "done" })
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
  expect(await Idempotency.begin({ ...request, owner: newId(0) })).toMatchObject({ isRetry: false })
})

test("a key is free again where its request was refused, and after a day", async () => {
  const request = aRequest()
  await Idempotency.begin(request)
  await Idempotency.release(request)
  expect(await Idempotency.begin({ ...request, fingerprint: "f2" })).toMatchObject({ isRetry: false })
  await Idempotency.finish(request, "done")
  const tomorrow = now + 86_402_000
  expect(await Idempotency.begin({ ...request, now: tomorrow })).toMatchObject({ isRetry: false })
})

test.each([
  ["broke off", async (request: Idempotency.Request) => Idempotency.interrupt(request), now],
  ["died", async () => undefined, now + 61_000],
])(
  "a request that %s is tried again under the id of the first try, by one of those who do",
  async (_how, end, later) => {
    const request = aRequest()
    const first = await Idempotency.begin(request)
    await end(request)
    const tries = await Promise.allSettled(
      Array.from({ length: 10 }, () => Idempotency.begin({ ...request, now: later })),
    )
    const begun = tries.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []))
    expect(begun).toEqual([{ ...first, isRetry: true }])
  },
)
