import { afterAll, beforeAll, expect, test } from "vitest"
import { startStack } from "../packages/scripts/src/local/stack.ts"
import { useHub } from "./hub.ts"

// A product of its own, because a level is everybody's: no games, no schedule, nothing cached in front of it.
let stack: Awaited<ReturnType<typeof startStack>> | undefined
const hub = useHub()
beforeAll(async () => {
  process.env["POWERTOOLS_LOG_LEVEL"] = "SILENT"
  stack = await startStack({ dataDir: null, port: 0, seed: false, schedule: false, cdn: false })
})
afterAll(() => stack?.close())

const nothing = "Nothing. Reading never is."
const steps = [
  { dollars: 0, level: 0, poll: 10, says: [nothing], signUp: 400 },
  { dollars: 0.13, level: 1, poll: 12, says: [nothing, "every 12 seconds"], signUp: 400 },
  { dollars: 0.15, level: 2, poll: 30, says: ["the export of a profile", "every 30 seconds"], signUp: 400 },
  { dollars: 0.161, level: 3, poll: 45, says: ["writing articles", "every 45 seconds"], signUp: 503 },
  { dollars: 0, level: 0, poll: 10, says: [nothing], signUp: 400 },
]

test("the day's money runs out and comes back: page and API say the same, and only what is said to be off is off", async () => {
  const { url = "", awsUrl = "" } = stack ?? {}
  const api = async (path: string, init?: RequestInit) => fetch(`${url}/api/v1${path}`, init)
  const headers = { "content-type": "application/json" }
  const page = await hub.open("/about", { url })
  for (const { dollars, level, poll, says, signUp } of steps) {
    const decided = await fetch(`${awsUrl}/_local/spend/${dollars}`)
    expect(await decided.json()).toMatchObject({ level })

    // A process keeps a page for a second.
    const costs = async () => {
      await page.goto("/costs")
      return page.getByRole("main").textContent()
    }
    await expect.poll(costs).toContain(`Level ${level} of 3.`)
    const text = await page.getByRole("main").textContent()
    for (const words of says) expect(text).toContain(words)

    const live = { pollSeconds: poll }
    await expect.poll(async () => (await api("/costs")).json()).toMatchObject({ data: { level, live } })
    await expect.poll(async () => (await api("/config")).json()).toMatchObject({ data: { level, ...live } })
    const refused = await api("/auth/sign-up", { method: "POST", body: "{}", headers })
    const { code } = await refused.json()
    expect([refused.status, code]).toEqual([signUp, signUp === 503 ? "DEGRADED" : "VALIDATION_ERROR"])
    expect(refused.headers.has("retry-after")).toBe(signUp === 503)
    // Reading is never off.
    expect((await api("/articles")).status).toBe(200)
  }
})

test("an admin holds a level by hand: page and API say so and until when, and it is let go again", async () => {
  const { url = "" } = stack ?? {}
  const ask = async (method: string, path: string, body?: object, token?: string) => {
    const headers = { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) }
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers,
      ...(body && { body: JSON.stringify(body) }),
    })
    return answer.json()
  }
  const page = await hub.open("/about", { url })
  const text = async () => {
    await page.goto("/costs")
    return page.getByRole("main").textContent()
  }
  const { data } = await ask("POST", "/auth/sign-in", {
    email: "admin@hub.example",
    password: "Go-Pack-1887!",
  })
  const order = { level: 2, hours: 1, why: "to see what is off" }
  await ask("PUT", "/admin/costs/level", order, data.accessToken)
  await expect.poll(async () => (await ask("GET", "/config")).data.level).toBe(2)
  await expect.poll(text).toMatch(/Level 2 of 3. Held at level 2 by hand until \d+:\d\d/)
  await ask("DELETE", "/admin/costs/level", undefined, data.accessToken)
  await expect.poll(async () => (await ask("GET", "/config")).data.level).toBe(0)
  await expect.poll(text).not.toContain("by hand")
})
