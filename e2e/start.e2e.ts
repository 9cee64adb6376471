import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { afterAll, beforeAll, expect, test } from "vitest"

const entry = join(import.meta.dirname, "../packages/scripts/src/start.ts")

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "hub-start-"))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

/** `npm start` on free ports with data in `dir`: what it said first, the process, and its children. */
async function start(): Promise<{ line: string; hub: ChildProcess; url: string }> {
  const env = { ...process.env, NODE_ENV: "production", PORT: "0", HUB_AWS_PORT: "0", HUB_DATA: dir }
  const hub = spawn(process.execPath, [entry], { env, stdio: ["ignore", "pipe", "inherit"] })
  const lines = createInterface({ input: hub.stdout })
  const [line]: string[] = await once(lines, "line")
  return { line: line ?? "", hub, url: /http:\S+/.exec(line ?? "")?.[0] ?? "none" }
}

async function stop(hub: ChildProcess): Promise<number | null> {
  hub.kill("SIGINT")
  const [code]: (number | null)[] = await once(hub, "exit")
  return code ?? null
}

async function gamesOf(url: string): Promise<string[]> {
  const answer = await fetch(new URL("/api/v1/games?sport=baseball&limit=5", url))
  const { data }: { data: { id: string }[] } = await answer.json()
  return data.map((game) => game.id)
}

test("npm start says one line when it is ready, ends within seconds, and its data survive", async () => {
  const began = performance.now()
  const first = await start()
  const firstMs = performance.now() - began
  expect(first.line).toMatch(/^NC State Sports Hub is ready: http:\/\/localhost:\d+ /)
  const games = await gamesOf(first.url)
  expect(games).toHaveLength(5)
  const stopping = performance.now()
  expect(await stop(first.hub)).toBe(0)
  expect(performance.now() - stopping).toBeLessThan(5000)
  await expect(fetch(first.url)).rejects.toThrow("fetch failed")

  const again = performance.now()
  const second = await start()
  expect(await gamesOf(second.url)).toEqual(games)
  // What is there is not read again, and that is most of a first start.
  expect(performance.now() - again).toBeLessThan(firstMs / 2)
  expect(await stop(second.hub)).toBe(0)
}, 180_000)
