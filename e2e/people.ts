import type { Page } from "playwright-core"
import { inject } from "vitest"

type Mail = { to: string[]; subject: string; text: string }

/** Of the demo: packages/scripts/src/local/demo-accounts.ts. */
export const demoPassword = "Go-Pack-1887!"
const fanPassword = "Wolfpack1!"

/** The code that was mailed last to an address. */
async function mailedCode(address: string): Promise<string> {
  const answer = await fetch(`${inject("awsUrl")}/_local/mail.json`)
  const mails: Mail[] = JSON.parse(await answer.text())
  const mail = mails.find(({ to }) => to.includes(address))
  return /\d{6}/.exec(mail?.text ?? "")?.[0] ?? ""
}

/** From the sign-up page to the sign-in page. */
export async function signUp(page: Page, email: string): Promise<void> {
  await page.getByLabel("First name").fill("Ana")
  await page.getByLabel("Last name").fill("Fan")
  await page.getByLabel("E-mail").fill(email)
  await page.getByLabel("Password").fill(fanPassword)
  await page.getByRole("button", { name: "Mail me the code" }).click()
  await page.getByLabel("Code").waitFor()
  await page.getByLabel("Code").fill(await mailedCode(email))
  await page.getByRole("button", { name: "Confirm" }).click()
  await page.getByRole("heading", { name: "Sign in" }).waitFor()
}

/** From the sign-in page to the account. */
export async function signIn(page: Page, email: string, password = fanPassword): Promise<void> {
  await page.getByLabel("E-mail").fill(email)
  await page.getByLabel("Password").fill(password)
  await page.getByRole("button", { name: "Sign in" }).click()
  await page.getByText(`Signed in as ${email}`).waitFor()
}
