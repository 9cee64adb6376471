import { get } from "node:http"
import { pathToFileURL } from "node:url"
import { expect, inject, test } from "vitest"
import { buildWeb } from "../packages/scripts/src/local/web-build.ts"
import { firstLoadLimit, fontLimit, gameDataLimit, measure, workerLimit } from "../packages/web/size.ts"

/** The stack of this run has built it already. */
const dist = pathToFileURL(`${await buildWeb()}/`)
const { routes, fonts, worker } = measure(dist)

test.each(routes)("the first load of $route is $bytes bytes, within the gate", ({ bytes }) => {
  expect(bytes).toBeGreaterThan(20_000)
  expect(bytes).toBeLessThanOrEqual(firstLoadLimit)
})

test("so are the fonts", () => {
  expect(fonts).toBeGreaterThan(10_000)
  expect(fonts).toBeLessThanOrEqual(fontLimit)
})

test("the service worker is small beside what it stores", () => {
  expect(worker).toBeGreaterThan(500)
  expect(worker).toBeLessThanOrEqual(workerLimit)
})

test("every page of the app is measured, those of an account as well", () => {
  expect(routes.map(({ route }) => route)).toEqual(
    expect.arrayContaining([
      "index.tsx",
      "search.tsx",
      "schedule.tsx",
      "players.$id.tsx",
      "sign-in.tsx",
      "account.tsx",
    ]),
  )
})

test("so are the data of a finished game's page, the longest one as well", async () => {
  const list = await fetch(`${inject("hubUrl")}/api/v1/games?status=final&sort=-startsAt&limit=25`)
  const { data }: { data: { id: string }[] } = await list.json()
  expect(data.length).toBeGreaterThan(10)
  const sizes = await Promise.all(data.map(({ id }) => sentBytes(`/api/v1/games/${id}`)))
  const sorted = sizes.toSorted((a, b) => a - b)
  expect(sorted[0]).toBeGreaterThan(200)
  expect(sorted.at(-1)).toBeLessThanOrEqual(gameDataLimit)
})

test("the page with the most rows, how all sources stand, comes in less than 25 kB, its styles included", async () => {
  const bytes = await sentBytes("/status")
  expect(bytes).toBeGreaterThan(5_000)
  expect(bytes).toBeLessThan(25_000)
})

/** As they come over the wire; fetch would unpack them. */
function sentBytes(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(new URL(path, inject("hubUrl")), { headers: { "accept-encoding": "br" } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on("data", (chunk: Buffer) => chunks.push(chunk))
      answer.on("end", () => resolve(Buffer.concat(chunks).length))
    }).on("error", reject)
  })
}
