import { parseFeed } from "@rowanmanning/feed-parser"
import type { Page } from "playwright-core"
import { expect, inject, test } from "vitest"
import { useHub } from "./hub.ts"
import { demoPassword, forgetAtEdge, signIn } from "./people.ts"

const hub = useHub()
async function feed(format: "rss" | "atom") {
  const answer = await fetch(`${hub.url()}/news.${format}`, { headers: { "cache-control": "no-cache" } })
  return parseFeed(await answer.text())
}

/** What the minute's look tells of the articles of a tag: nobody waits for the clock here. */
async function announce(tag: string): Promise<void> {
  const { data: articles } = JSON.parse(await (await fetch(`${hub.url()}/api/v1/articles?tag=${tag}`)).text())
  const { data: config } = JSON.parse(await (await fetch(`${hub.url()}/api/v1/config`)).text())
  const topic = encodeURIComponent(`${config.realtime.topics}/news`)
  await fetch(`${inject("awsUrl")}/topics/${topic}?qos=0`, {
    method: "POST",
    headers: { authorization: "AWS4-HMAC-SHA256 Credential=test/20261121/us-east-1/iotdata/aws4_request" },
    body: JSON.stringify({ v: 1, at: new Date().toISOString(), changed: articles.length, articles }),
  })
}

test("what an admin writes and publishes reaches a reader who is there, the news page, the search and feeds, for readers that are not ours", async () => {
  const tag = `t${Date.now()}`
  const title = `Pack & <friends> win ${tag}`
  const page = await hub.open("/sign-in", { size: "desktop" })
  await signIn(page, "admin@hub.example", demoPassword)
  await page.goto("/desk?article=new")
  await page.getByLabel("Title").fill(title)
  await page.getByLabel("In a sentence or two").fill("A win & how it came about.")
  await page.getByLabel("Text", { exact: true }).fill("## How\n\nThey **scored** more.")
  await page.getByRole("region", { name: "Preview" }).getByRole("heading", { name: "How" }).waitFor()
  await page.getByLabel("Tags").fill(tag)
  await page.getByRole("button", { name: "Save as a draft" }).click()
  await page.getByText("Version 1 is draft").waitFor()
  const reader = await hub.open("/news")
  await page.getByRole("button", { name: "Publish" }).click()
  await page.getByText("Version 2 is published").waitFor()

  const fresh = reader.getByRole("button", { name: /^\d+ new articles?$/ })
  await expect
    .poll(async () => {
      await announce(tag)
      return fresh.count()
    })
    .toBe(1)
  expect(await reader.getByRole("link", { name: title }).count()).toBe(0)
  await fresh.click()
  await reader.getByRole("link", { name: title }).waitFor()
  await forgetAtEdge()
  await reader.getByLabel("Search articles and headlines").fill(tag)
  await reader.keyboard.press("Enter")
  await reader.getByRole("option", { name: title }).waitFor()

  // The edge may still have the page of all news.
  await page.goto(`/news?tag=${tag}`)
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

test("two editors: the second sees both versions, chooses field by field, and saves what they made of it on top", async () => {
  const page = await hub.open("/sign-in", { size: "desktop" })
  await signIn(page, "admin@hub.example", demoPassword)
  await page.goto("/desk?article=new")
  const text = (desk: Page) => desk.getByLabel("Text", { exact: true })
  await page.getByLabel("Title").fill(`Two at once ${Date.now()}`)
  await text(page).fill("They ran.")
  await page.getByRole("button", { name: "Save as a draft" }).click()
  await page.getByText("Version 1 is draft").waitFor()
  const other = await page.context().newPage()
  await other.goto(page.url())
  await text(other).fill("They ran far.")
  await other.getByLabel("Title").fill("Their title")
  await other.getByRole("button", { name: "Save" }).click()
  await other.getByText("Version 2 is draft").waitFor()

  await text(page).fill("They ran deep.")
  await page.getByRole("button", { name: "Save", exact: true }).click()
  const both = page.getByRole("region", { name: "Two versions" })
  expect(await both.getByRole("group", { name: "Text" }).locator("pre").innerText()).toBe("They ran far.")
  expect(await both.getByLabel("Theirs: Title").isChecked()).toBe(true)
  await both.getByRole("button", { name: "Back to my text" }).click()
  await expect.poll(() => text(page).inputValue()).toBe("They ran deep.")
  await page.getByRole("button", { name: "Save", exact: true }).click()
  const save = both.getByRole("button", { name: "Save as version 3" })
  await expect.poll(() => save.getAttribute("aria-disabled")).toBe("true")
  await both.getByLabel("Your text, which can be changed here").fill("They ran far and deep.")
  await save.click()
  await page.getByText("Version 3 is draft").waitFor()
  expect([await page.getByLabel("Title").inputValue(), await text(page).inputValue()]).toEqual([
    "Their title",
    "They ran far and deep.",
  ])
})

/** A photograph as a phone makes it: drawn in the browser, with a place written into it. */
async function photograph(page: Page): Promise<Buffer> {
  const drawn = await page.evaluate(() => {
    const canvas = document.createElement("canvas")
    canvas.width = 3000
    canvas.height = 2000
    const context = canvas.getContext("2d")
    if (context) context.fillStyle = "#c4122f"
    context?.fillRect(0, 0, 3000, 2000)
    return canvas.toDataURL("image/jpeg").split(",")[1] ?? ""
  })
  const jpeg = Buffer.from(drawn, "base64")
  const exif = Buffer.from("Exif\0\0II*\0GPS 35.7 N 78.7 W", "latin1")
  const length = Buffer.from([0, exif.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, exif, jpeg.subarray(2)])
}

test("a photograph is sent small and without its place, to the desk and as a face", async () => {
  const page = await hub.open("/sign-in", { size: "desktop" })
  await signIn(page, "writer@hub.example", demoPassword)
  const buffer = await photograph(page)
  expect(buffer.includes("GPS")).toBe(true)
  const file = { name: "IMG_1.jpg", mimeType: "image/jpeg", buffer }

  await page.getByLabel("Add a picture").setInputFiles(file)
  const face = page.getByAltText("You, as others see you")
  await face.waitFor()
  await expect.poll(() => face.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(256)

  await page.goto("/desk?article=new")
  await page.getByLabel("upload one").setInputFiles(file)
  await expect
    .poll(() => page.getByLabel("Picture", { exact: true }).inputValue())
    .toMatch(/^\/media\/article\//)
  const path = await page.getByLabel("Picture", { exact: true }).inputValue()
  const answer = await fetch(new URL(path, hub.url()))
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect([answer.headers.get("content-type"), bytes.includes("GPS")]).toEqual(["image/webp", false])
  expect(bytes.length).toBeLessThan(100_000)

  await page.goto("/account")
  await page.getByRole("button", { name: "Take it down" }).click()
  await page.getByLabel("Add a picture").waitFor({ state: "attached" })
})
