import { expect, test } from "vitest"
import { useHub } from "./hub.ts"
import { demoPassword, signIn, signUp } from "./people.ts"

const hub = useHub()

test("two tabs: a profile changed in one is not overwritten by the other, signing out ends both", async () => {
  const email = `tabs-${Date.now()}@example.com`
  const first = await hub.open("/sign-up")
  await signUp(first, email)
  await signIn(first, email)
  const second = await first.context().newPage()
  await second.goto("/account")
  await second.getByText(`Signed in as ${email}`).waitFor()
  await first.getByLabel("About me").fill("one")
  await first.getByRole("button", { name: "Save" }).click()
  await first.getByText("Saved.").waitFor()
  await second.getByLabel("About me").fill("two")
  await second.getByRole("button", { name: "Save" }).click()
  const both = second.getByRole("region", { name: "Two versions" })
  await both.getByText("Saved elsewhere: one").waitFor()
  await both.getByText("Yours: two").waitFor()
  await both.getByRole("button", { name: "Take what was saved" }).click()
  await expect.poll(() => second.getByLabel("About me").inputValue()).toBe("one")
  await second.getByRole("button", { name: "Sign out", exact: true }).click()
  await first.getByText("You are not signed in").waitFor()
})

test("a wrong password says so and keeps what was typed; a script never sees the refresh token", async () => {
  const page = await hub.open("/sign-in")
  await page.getByLabel("E-mail").fill("nobody@example.com")
  await page.getByLabel("Password").fill("Wrong1!x")
  await page.getByRole("button", { name: "Sign in" }).click()
  await page.getByText("The address or the password is not right.").waitFor()
  expect(await page.getByLabel("E-mail").inputValue()).toBe("nobody@example.com")
  expect(await page.evaluate(() => document.cookie)).toBe("")
})

test("a key of the API is shown once, reads with a limit of its own, and is replaced and revoked after a second look", async () => {
  const page = await hub.open("/sign-in")
  await signIn(page, "writer@hub.example", demoPassword)
  const name = `Kitchen ${Date.now()}`
  const keys = page.getByRole("region", { name: "API keys" })
  const made = keys.getByRole("region", { name: "Your new key" })
  await keys.getByLabel("Name of a new key").fill(name)
  await keys.getByRole("button", { name: "Make a key" }).click()
  const key = await made.locator("code").first().innerText()
  const asked = await fetch(`${hub.url()}/api/v1/games?key=${key.slice(4, 12)}`, {
    headers: { "x-api-key": key },
  })
  expect(asked.headers.get("ratelimit-policy")).toBe('"key";q=1200;w=60')
  expect(key).toMatch(/^hub_[0-9a-f]{72}$/)
  await made.getByRole("button", { name: "I have it" }).click()
  await made.waitFor({ state: "detached" })
  expect(await page.content()).not.toContain(key)

  const rows = keys.getByRole("listitem").filter({ hasText: name })
  await keys.getByRole("button", { name: `Replace ${name}` }).click()
  await keys.getByRole("button", { name: "Replace it" }).click()
  await made.getByText(name).waitFor()
  await rows.getByText("Replaced, works until").waitFor()
  await expect.poll(() => rows.count()).toBe(2)
  for (const left of [1, 0]) {
    await rows.first().getByRole("button", { name: "Revoke" }).click()
    await keys.getByRole("button", { name: "Revoke it" }).click()
    await expect.poll(() => rows.count()).toBe(left)
  }
  await made.waitFor({ state: "detached" })
})

test("settings follow the account to another device", async () => {
  const email = `prefs-${Date.now()}@example.com`
  const here = await hub.open("/sign-up")
  await signUp(here, email)
  await signIn(here, email)
  await here.goto("/settings")
  await here.getByText("and in your account").waitFor()
  const sent = here.waitForResponse(
    (answer) => answer.url().endsWith("/me") && answer.request().method() === "PUT",
  )
  await here.getByLabel("19:00").check()
  expect(await (await sent).text()).toContain(`"hours":"24"`)

  const there = await hub.open("/sign-in")
  await signIn(there, email)
  await there.goto("/settings")
  await expect.poll(() => there.getByLabel("19:00").isChecked()).toBe(true)
})
