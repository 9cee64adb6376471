import { expect, test } from "vitest"
import { visitor } from "../testing/site.ts"

const levels = [0, 1, 2, 3] as const
const kept = (path: string) =>
  Promise.all(
    levels.map(async (level) => {
      const { headers } = await visitor({ level: async () => level })(path)
      return Number(/s-maxage=(\d+)/.exec(headers.get("cache-control") ?? "")?.[1])
    }),
  )

test("the edge keeps pages longer the less money there is, those that are not there too", async () => {
  expect(await kept("/about")).toEqual([300, 600, 1200, 1800])
  expect(await kept("/nowhere")).toEqual([60, 120, 240, 360])
})

test("who reads a page does not pay for the level", async () => {
  const { headers } = await visitor()("/about")
  expect(headers.get("server-timing") ?? "").not.toContain("calls=2")
})
