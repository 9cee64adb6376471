import { beforeAll, describe, expect, test } from "vitest"
import { caller } from "../testing/caller.ts"
import { nowMs, publishFootball, seedFootball } from "../testing/seed.ts"

const call = caller({ now: () => nowMs })

beforeAll(async () => {
  await seedFootball()
  await publishFootball()
})

describe("200", () => {
  test.each(["", "/roster", "/schedule", "/stats", "/standings"])(
    "/teams/football-152%s is one read of half a unit",
    async (part) => {
      const answer = await call(`/teams/football-152${part}`)
      expect(answer.status).toBe(200)
      expect(answer.headers.get("server-timing")).toMatch(/db;dur=[\d.]+;desc="1 call", rru;desc="0.5"/)
    },
  )
})
