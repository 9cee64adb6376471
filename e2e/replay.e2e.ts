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

/** A game that is being followed and whose log has a score, as far as the hub has written it. */
async function aFollowed(): Promise<{ id: string; log: Event[]; last: Event }> {
  for (const { id } of await api<{ id: string }[]>("/games/live")) {
    const log = await api<Event[]>(`/games/${id}/events`)
    const last = log.findLast(({ type, status }) => type === "game.score" && status === "live")
    if (last) return { id, log, last }
  }
  throw new Error("the demo season has no live game with a score")
}

test("a game that the hub followed plays back from the log that it wrote", async () => {
  const { id, log, last } = await aFollowed()
  // How it goes on is made up: the demo's live games score when they once did, minutes apart.
  const later = (seconds: number, over: object) => ({
    ...last,
    at: new Date(Date.parse(last.at) + seconds * 1000).toISOString(),
    seq: log.length + seconds,
    home: { ...last.home, score: last.home.score + 3 },
    ...over,
  })
  const [goal, final] = [later(60, {}), later(120, { type: "game.final", status: "final" })]
  const page = await hub.open(`/games/${id}`, {
    prepare: async (opened) => {
      await change<{ game: object }>(opened, `**/api/v1/games/${id}`, (data) => ({
        ...data,
        game: {
          ...data.game,
          seq: final.seq,
          status: "final",
          home: { ...Object(data.game).home, score: goal.home.score },
        },
      }))
      await change<object[]>(opened, `**/api/v1/games/${id}/events*`, () => [...log, goal, final])
    },
  })
  await page.getByRole("button", { name: "Play it back" }).click()
  const replay = page.getByTestId("replay")
  await replay.getByText("From the hub’s own log of the game").waitFor()
  await replay.getByRole("button", { name: "Pause" }).click()
  for (const { at, home, away } of [last, goal]) {
    // The slider takes the nearest of its seconds, which may be half of one earlier.
    const place = Date.parse(at) + 1000
    await replay.getByLabel("Place in the game").fill(String(place))
    await expect
      .poll(() => replay.locator(".score").allInnerTexts())
      .toEqual([String(away.score), String(home.score)])
  }
})
