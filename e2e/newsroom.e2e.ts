import { AxeBuilder } from "@axe-core/playwright"
import { expect, test } from "vitest"
import { useHub } from "./hub.ts"
import { demoPassword, signIn } from "./people.ts"

const hub = useHub()

/** Who has signed in once has a profile. */
async function known(email: string): Promise<void> {
  const answer = await fetch(`${hub.url()}/api/v1/auth/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: hub.url() },
    body: JSON.stringify({ email, password: demoPassword }),
  })
  expect(answer.status).toBe(200)
}

test("an admin finds an account, gives it a role with a reason, sees it on record and takes it back; axe has nothing against it", async () => {
  const page = await hub.open("/sign-in")
  await known("writer@hub.example")
  await signIn(page, "admin@hub.example", demoPassword)
  await page.goto("/admin")
  await page.getByLabel("E-mail").fill("writer@hub.example")
  await page.keyboard.press("Enter")
  await page.getByRole("heading", { name: "Demo Writer" }).waitFor()
  await page.getByLabel("Role", { exact: true }).selectOption("premium_fans")
  await page.getByLabel("Why").fill("has earned it")
  await page.getByRole("button", { name: "Change" }).click()
  await page.getByText("premium_fans: has earned it").waitFor()
  await page.getByText("Fan, Premium fan, Admin").waitFor()
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)

  await page.getByLabel("Role", { exact: true }).selectOption("premium_fans")
  await page.getByLabel("Why").fill("was a test")
  await page.getByRole("button", { name: "Change" }).click()
  await page.getByText("premium_fans: was a test").waitFor()
})

test("an earlier version comes back on top of the newest, and the news can be narrowed to its category", async () => {
  const title = `Five things ${Date.now()}`
  const page = await hub.open("/sign-in", { size: "desktop" })
  await signIn(page, "writer@hub.example", demoPassword)
  await page.goto("/desk?article=new")
  await page.getByLabel("Title").fill(title)
  await page.getByLabel("Text", { exact: true }).fill("first words")
  await page.getByLabel("Category").selectOption("preview")
  await page.getByRole("button", { name: "Save as a draft" }).click()
  await page.getByText("Version 1 is draft").waitFor()
  await page.getByLabel("Text", { exact: true }).fill("second words")
  await page.getByRole("button", { name: "Save" }).click()
  await page.getByText("Version 2 is draft").waitFor()
  await page.getByText("Earlier versions").click()
  await page.getByText(/^Version 1,/).click()
  await page.getByRole("button", { name: "Bring version 1 back" }).click()
  await page.getByText("Version 3 is draft").waitFor()
  expect(await page.getByLabel("Text", { exact: true }).inputValue()).toBe("first words")
  await page.getByRole("button", { name: "Publish" }).click()
  await page.getByText("Version 4 is published").waitFor()

  await page.goto("/news")
  const kinds = page.getByRole("navigation", { name: "Kinds of articles" })
  await kinds.getByRole("link", { name: "Previews" }).click()
  await page.getByRole("link", { name: title }).waitFor()
  await kinds.getByRole("link", { name: "Recaps" }).click()
  await page.getByText("Nothing of this kind yet.").waitFor()
})

test("words without a break, wide tables and long lines of code stay within a phone, at the desk and among one's own comments", async () => {
  const word = "Wolfpack".repeat(30)
  const page = await hub.open("/sign-in")
  const width = () => page.evaluate(() => document.documentElement.scrollWidth)
  await signIn(page, "writer@hub.example", demoPassword)
  await page.goto("/desk?article=new")
  const row = `|${" long cell content |".repeat(8)}`
  const table = [row, row.replaceAll(/[^|]+/g, "---"), row].join("\n")
  await page
    .getByLabel("Text", { exact: true })
    .fill(`${word}\n\n${table}\n\n\`\`\`\n${"code ".repeat(30)}\n\`\`\``)
  await page.locator(".preview table").waitFor()
  expect(await width()).toBe(390)

  const thread = { kind: "article", id: "x", title: word }
  const own = {
    id: "01KQA000000000000000000000",
    thread,
    parentId: null,
    text: word,
    createdAt: new Date().toISOString(),
    editedAt: null,
    editableUntil: null,
    state: "approved",
    reasons: [],
    rejection: null,
    version: 1,
  }
  await page.route("**/api/v1/me/comments*", (route) => route.fulfill({ json: { data: [own], next: null } }))
  await page.goto("/account/comments")
  await page.locator(".own-comment").waitFor()
  expect(await width()).toBe(390)
})
