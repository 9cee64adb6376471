import { expect, test } from "vitest"
import { api, change, useHub } from "./hub.ts"

const hub = useHub()

type Event = {
  seq: number
  type: string
  at: string
  status: string
  home: { score: number }
  away: { score: number }
}

/** A game that is being followed, as soon as its log has scores of two moments; its own end is then told before its time. */
async function aFollowed(): Promise<{ id: string; log: Event[] }> {
  const known: { id: string; log: Event[] }[] = []
  await expect
    .poll(
      async () => {
        for (const { id } of await api<{ id: string }[]>("/games/live")) {
          const log = await api<Event[]>(`/games/${id}/events`)
          const scores = log.filter(({ type, status }) => type === "game.score" && status === "live")
          if (new Set(scores.map(({ at }) => at)).size > 1) known.push({ id, log })
        }
        return known.length
      },
      { timeout: 100_000, interval: 2_000 },
    )
    .toBeGreaterThan(0)
  return known[0] ?? { id: "", log: [] }
}

test("a game that the hub followed plays back from the log that it wrote", { timeout: 120_000 }, async () => {
  const { id, log } = await aFollowed()
  const last = log.at(-1)
  const final = {
    ...last,
    type: "game.final",
    status: "final",
    seq: log.length + 1,
    at: new Date().toISOString(),
  }
  const page = await hub.open(`/games/${id}`, {
    prepare: async (opened) => {
      await change<{ game: object }>(opened, `**/api/v1/games/${id}`, (data) => ({
        ...data,
        game: { ...data.game, status: "final", home: { ...Object(data.game).home, score: last?.home.score } },
      }))
      await change<object[]>(opened, `**/api/v1/games/${id}/events*`, () => [...log, final])
    },
  })
  await page.getByRole("button", { name: "Play it back" }).click()
  const replay = page.getByTestId("replay")
  await replay.getByText("From the hub’s own log of the game").waitFor()
  await replay.getByRole("button", { name: "Pause" }).click()
  const scores = log.filter(({ type }) => type === "game.score")
  // Of what one look found at once, only the last is a place of its own.
  const places = new Map(scores.map((score) => [Math.ceil(Date.parse(score.at) / 1000) * 1000, score]))
  expect(places.size).toBeGreaterThan(1)
  for (const [place, { home, away }] of [...places].slice(0, 4)) {
    await replay.getByLabel("Place in the game").fill(String(place))
    await expect
      .poll(() => replay.locator(".score").allInnerTexts())
      .toEqual([String(away.score), String(home.score)])
  }
})
