import { expect, onTestFinished, test } from "vitest"
import { type Child, startChild } from "./child.ts"
import { type Kept, keepRunning } from "./keep-running.ts"

/** A program that runs until it is killed, and what is said when it was. */
async function kept(over: Partial<Kept> = {}) {
  const pids: number[] = []
  const said = Promise.withResolvers<string>()
  const { stop } = await keepRunning({
    name: "The test's program",
    start: () => startChild("sh", ["-c", "echo $$ >&2; exec sleep 60"]),
    untilReady: async (child) => void pids.push(await pidOf(child)),
    isLost: false,
    report: (line) => said.resolve(`report: ${line}`),
    fail: (problem) => said.resolve(`fail: ${problem.message}`),
    ...over,
  })
  onTestFinished(stop)
  return { pids, said: said.promise, stop }
}

async function pidOf(child: Child): Promise<number> {
  await expect.poll(child.complaint).toMatch(/^\d+$/)
  return Number(child.complaint())
}

test("a program that is killed runs again, and one line says so", async () => {
  const { pids, said } = await kept()
  process.kill(pids[0] ?? 0, "SIGKILL")
  expect(await said).toBe(
    "report: The test's program ended by itself (exit code 137); it runs again with the same data.",
  )
  expect(new Set(pids).size).toBe(2)
})

test("one whose data are gone with it fails instead", async () => {
  const { pids, said } = await kept({ isLost: true })
  process.kill(pids[0] ?? 0, "SIGKILL")
  expect(await said).toMatch(/^fail: .* what it kept in memory is gone: start the hub again\.$/)
})

test("one that keeps ending is given up with its own words", async () => {
  const { said } = await kept({
    start: () => startChild("sh", ["-c", "echo out of luck >&2; exit 3"]),
    untilReady: async () => undefined,
    report: () => undefined,
  })
  expect(await said).toBe(
    "fail: The test's program ended by itself (exit code 3) again and again: out of luck",
  )
})

test("stop is the end of it, without a word", async () => {
  const { pids, said, stop } = await kept()
  await stop()
  expect(pids).toHaveLength(1)
  expect(await Promise.race([said, Promise.resolve("nothing")])).toBe("nothing")
})
