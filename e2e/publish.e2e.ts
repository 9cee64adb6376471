import { parseFeed } from "@rowanmanning/feed-parser"
import type { Page } from "playwright-core"
import { expect, test } from "vitest"
import { useHub } from "./hub.ts"

const hub = useHub()
/** Of the demo: packages/scripts/src/local/demo-accounts.ts. */
const password = "Go-Pack-1887!"

async function signIn(page: Page, email: string) {
  await page.getByLabel("E-mail").fill(email)
  await page.getByLabel("Password").fill(password)
  await page.getByRole("button", { name: "Sign in" }).click()
  await page.getByText(`Signed in as ${email}`).waitFor()
}

async function feed(format: "rss" | "atom") {
  const answer = await fetch(`${hub.url()}/news.${format}`, { headers: { "cache-control": "no-cache" } })
  return parseFeed(await answer.text())
}

test("what an admin writes and publishes is on the news page and in the feeds, for readers that are not ours", async () => {
  const title = `Pack & <friends> win ${Date.now()}`
  const page = await hub.open("/sign-in", { size: "desktop" })
  await signIn(page, "admin@hub.example")
  await page.goto("/desk?article=new")
  await page.getByLabel("Title").fill(title)
  await page.getByLabel("In a sentence or two").fill("A win & how it came about.")
  await page.getByLabel("Text", { exact: true }).fill("## How\n\nThey **scored** more.")
  await page.getByRole("region", { name: "Preview" }).getByRole("heading", { name: "How" }).waitFor()
  await page.getByRole("button", { name: "Save as a draft" }).click()
  await page.getByText("Version 1 is draft").waitFor()
  await page.getByRole("button", { name: "Publish" }).click()
  await page.getByText("Version 2 is published").waitFor()

  await page.goto("/news")
  await page.getByRole("link", { name: title }).click()
  await page.getByRole("heading", { name: title, level: 1 }).waitFor()
  const address = page.url()

  for (const format of ["rss", "atom"] as const) {
    const { items } = await feed(format)
    expect(items.find((item) => item.title === title)).toMatchObject({ url: address })
  }

  await page.goto(`/desk?article=${address.split("/").at(-1)}`)
  await page.getByRole("button", { name: "Unpublish" }).click()
  await page.getByText("Version 3 is unpublished").waitFor()
})
