import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { useHub } from "./hub.ts"
import { demoPassword, signIn, signUp } from "./people.ts"

const hub = useHub()

/** A game whose thread is open. */
async function openThread(): Promise<string> {
  const { data: games }: { data: { id: string }[] } = await json("/games?limit=50&sort=-startsAt&status=live")
  for (const { id } of games) {
    const { data }: { data: { state: string } } = await json(`/games/${id}/thread`)
    if (data.state === "open") return id
  }
  throw new Error("no thread is open: the demo has no live game")
}

async function json(path: string) {
  return JSON.parse(await (await fetch(`${hub.url()}/api/v1${path}`)).text())
}

/** The page grows while it comes, so the way down may be longer than it was. */
async function conversation(page: Page) {
  const talk = page.locator("#talk")
  const field = talk.getByLabel("Your comment")
  await expect
    .poll(async () => {
      await talk.scrollIntoViewIfNeeded()
      return (await field.count()) > 0 || (await talk.innerHTML())
    })
    .toBe(true)
  return talk
}

test("a fan's comment waits, a moderator lets it through in another window, and the fan is told of the answer", {
  timeout: 90_000,
}, async () => {
  const email = `talk-${Date.now()}@example.com`
  const words = `Loud in here ${Date.now()}`
  const thread = `/games/${await openThread()}`
  const fan = await hub.open("/sign-up")
  await signUp(fan, email)
  await signIn(fan, email)
  await fan.goto(thread)
  const talk = await conversation(fan)
  await talk.getByLabel("Your comment").fill(words)
  await talk.getByRole("button", { name: "Comment" }).click()
  await talk.locator(".talk-note").getByText("Waits for a moderator").waitFor()
  await talk.getByRole("button", { name: "Edit" }).click()
  await talk.getByLabel("Your comment").last().fill(`${words}!`)
  await talk.getByRole("button", { name: "Save" }).click()
  await talk.getByText(`${words}!`).waitFor()

  const desk = await hub.open("/sign-in", { size: "desktop" })
  await signIn(desk, "moderator@hub.example", demoPassword)
  await desk.goto("/moderation")
  const waiting = desk.locator(".queue-item", { hasText: `${words}!` })
  await waiting.waitFor()
  while ((await waiting.getAttribute("aria-current")) === null) await desk.keyboard.press("j")
  await desk.keyboard.press("a")
  await desk.getByText("1 approved.").waitFor()
  await expect.poll(() => waiting.count()).toBe(0)

  await desk.goto(thread)
  const seen = (await conversation(desk)).locator(".talk-item", { hasText: `${words}!` })
  await seen.getByRole("button", { name: "Answer" }).click()
  await seen.getByLabel("Your answer").fill("Go Pack")
  await seen.getByRole("button", { name: "Answer" }).click()
  await desk.getByText("Your answer is here").waitFor()

  await fan.goto("/account/comments")
  await fan.getByText("Demo M. answered you").waitFor()
  await fan.getByText("Your comment is on the page").waitFor()
  await fan.getByRole("button", { name: "Mark all as read" }).click()
  await expect.poll(() => fan.getByRole("button", { name: "Mark all as read" }).count()).toBe(0)
})
