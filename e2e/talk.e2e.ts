import { readFile } from "node:fs/promises"
import { AxeBuilder } from "@axe-core/playwright"
import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { useHub } from "./hub.ts"
import { aPublishedArticle, codeInSight, demoPassword, signIn, signUp } from "./people.ts"

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

/** In a moderator's window: down to the comment that says this, and through. */
async function approve(desk: Page, words: string): Promise<void> {
  await desk.goto("/moderation")
  const waiting = desk.locator(".queue-item", { hasText: words })
  await waiting.waitFor()
  while ((await waiting.getAttribute("aria-current")) === null) await desk.keyboard.press("j")
  await desk.keyboard.press("a")
  await desk.getByText("1 approved.").waitFor()
  await expect.poll(() => waiting.count()).toBe(0)
}

/** What everybody is shown of it. */
async function listed(thread: string, words: string) {
  const { data }: { data: { text: string; author: unknown }[] } = await json(`${thread}/comments`)
  return data.find(({ text }) => text === words)
}

/** What axe has against a page in light, and against its colours in dark. */
async function violationsOf(page: Page): Promise<string[]> {
  const axe = () => new AxeBuilder({ page }).setLegacyMode(true)
  const light = await axe().analyze()
  await page.emulateMedia({ colorScheme: "dark" })
  const dark = await axe().withRules(["color-contrast"]).analyze()
  await page.emulateMedia({ colorScheme: "light" })
  return [...light.violations, ...dark.violations].map(({ id }) => id)
}

test("a fan's whole stay: the mailed code, a like, a comment that waits, is let through and answered, then all of it exported and deleted", {
  timeout: 90_000,
}, async () => {
  const email = `talk-${Date.now()}@example.com`
  const words = `Loud in here ${Date.now()}`
  const thread = `/games/${await openThread()}`
  const article = await aPublishedArticle(`Worth a like ${Date.now()}`)
  const fan = await hub.open("/sign-up")
  await signUp(fan, email, (address) => codeInSight(fan, address))
  await signIn(fan, email)
  await fan.reload()
  await fan.getByText(`Signed in as ${email}`).waitFor()
  await fan.getByLabel("About me").fill("Section 104 since 1998")
  await fan.getByRole("button", { name: "Save" }).click()
  await fan.getByText("Saved.").waitFor()

  await fan.goto(`/news/${article.slug}`)
  await fan.getByRole("button", { name: "Like" }).click()
  await fan.getByText("1 like.").waitFor()

  await fan.goto(thread)
  const talk = await conversation(fan)
  await talk.getByLabel("Your comment").fill(words)
  await talk.getByRole("button", { name: "Comment" }).click()
  await talk.locator(".talk-note").getByText("Waits for a moderator").waitFor()
  expect(await violationsOf(fan)).toEqual([])

  const desk = await hub.open("/sign-in", { size: "desktop" })
  await signIn(desk, "moderator@hub.example", demoPassword)
  await approve(desk, words)
  // A page that comes before the edge has it asks again only after twenty seconds.
  await expect.poll(() => listed(thread, words), { interval: 250 }).toBeDefined()
  await desk.goto(thread)
  const seen = (await conversation(desk)).locator(".talk-item", { hasText: words })
  await seen.getByRole("button", { name: "Answer" }).click()
  await seen.getByLabel("Your answer").fill(`Go Pack ${Date.now()}`)
  await seen.getByRole("button", { name: "Answer" }).click()
  await desk.getByText("Your answer is here").waitFor()

  await fan.goto("/account/comments")
  await fan.getByText("Demo M. answered you").waitFor()
  await fan.getByText("Your comment is on the page").waitFor()
  expect(await violationsOf(fan)).toEqual([])
  await fan.getByRole("button", { name: "Mark all as read" }).click()
  await expect.poll(() => fan.getByRole("button", { name: "Mark all as read" }).count()).toBe(0)

  await fan.getByRole("link", { name: words }).click()
  const own = (await conversation(fan)).locator(".talk-item", { hasText: words })
  await own.getByRole("button", { name: "Edit" }).click()
  await talk.getByLabel("Your comment").last().fill(`${words}!`)
  await talk.getByRole("button", { name: "Save" }).click()
  await talk
    .locator(".talk-item", { hasText: `${words}!` })
    .getByText("edited")
    .waitFor()
  await desk.goto("/moderation")
  await desk.locator(".queue-item", { hasText: `${words}!` }).waitFor()
  expect(await violationsOf(desk)).toEqual([])
  await approve(desk, `${words}!`)

  await fan.goto("/account")
  const [download] = await Promise.all([
    fan.waitForEvent("download"),
    fan.getByRole("button", { name: "Download my data" }).click(),
  ])
  expect(download.suggestedFilename()).toBe("ncsu-sports-hub.json")
  expect(JSON.parse(await readFile(await download.path(), "utf8"))).toMatchObject({
    profile: { email, bio: "Section 104 since 1998" },
    likes: [{ slug: article.slug }],
    comments: [{ text: `${words}!` }],
  })

  await fan.getByRole("button", { name: "Delete my account" }).click()
  await fan.getByLabel("Stay, without your name").check()
  await fan.getByRole("button", { name: "Delete everything" }).click()
  await fan.getByText("You are not signed in").waitFor()
  await expect.poll(() => listed(thread, `${words}!`)).toMatchObject({ author: null })
  await article.unpublish()
})
