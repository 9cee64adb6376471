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

/** The same as a person reads it: in a tab of its own. */
export async function codeInSight(page: Page, address: string): Promise<string> {
  const tab = await page.context().newPage()
  await tab.goto(`${inject("awsUrl")}/_local/mail`)
  const text = await tab.locator("article", { hasText: address }).first().innerText()
  await tab.close()
  return /\b\d{6}\b/.exec(text)?.[0] ?? ""
}

/** From the sign-up page to the sign-in page. */
export async function signUp(page: Page, email: string, codeOf = mailedCode): Promise<void> {
  await page.getByLabel("First name").fill("Ana")
  await page.getByLabel("Last name").fill("Fan")
  await page.getByLabel("E-mail").fill(email)
  await page.getByLabel("Password").fill(fanPassword)
  await page.getByRole("button", { name: "Mail me the code" }).click()
  await page.getByLabel("Code").waitFor()
  await page.getByLabel("Code").fill(await codeOf(email))
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

/** An article that is out, by the demo's admin, and what takes it from readers again. */
export async function aPublishedArticle(
  title: string,
): Promise<{ slug: string; unpublish: () => Promise<void> }> {
  const { accessToken } = await asked("/auth/sign-in", { email: "admin@hub.example", password: demoPassword })
  const draft = { title, excerpt: "", content: "x", category: "feature", tags: [], sport: null, image: null }
  const { slug } = await asked("/articles", draft, accessToken)
  await asked(`/articles/${slug}/publish`, { version: 1 }, accessToken)
  return {
    slug,
    unpublish: async () => void (await asked(`/articles/${slug}/unpublish`, { version: 2 }, accessToken)),
  }
}

/** Who looks now sees what was just published, not what the edge keeps for minutes. */
export async function forgetAtEdge(): Promise<void> {
  await fetch(`${inject("awsUrl")}/_local/edge.forget`)
}

async function asked(path: string, body: object, token?: string) {
  const headers = { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) }
  const answer = await fetch(`${inject("hubUrl")}/api/v1${path}`, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  })
  return JSON.parse(await answer.text()).data
}
