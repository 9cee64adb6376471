import { spawn } from "node:child_process"
import { once } from "node:events"
import { setTimeout as sleep } from "node:timers/promises"
import { expect, test } from "vitest"
import { startChild } from "./child.ts"

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function untilGone(pid: number): Promise<boolean> {
  const deadline = Date.now() + 5000
  while (isAlive(pid) && Date.now() < deadline) await sleep(20)
  return !isAlive(pid)
}

test("the exit code and the last words of a child are kept", async () => {
  const child = startChild("sh", ["-c", "echo one >&2; echo two >&2; exit 7"])
  expect(await child.exited).toBe(7)
  expect(child.complaint()).toBe("one\ntwo")
})

test("stop ends a child and waits until it is gone", async () => {
  const child = startChild("sh", ["-c", "echo $$ >&2; exec sleep 60"])
  while (child.complaint() === "") await sleep(10)
  const pid = Number(child.complaint())
  expect(isAlive(pid)).toBe(true)
  await child.stop()
  expect(await untilGone(pid)).toBe(true)
})

test("a child does not outlive its parent, even when the parent is killed with -9", async () => {
  const module = JSON.stringify(new URL("./child.ts", import.meta.url).href)
  const code = `
    const { startChild } = await import(${module})
    const child = startChild("sh", ["-c", "echo $$ >&2; exec sleep 60"])
    while (child.complaint() === "") await new Promise((next) => setTimeout(next, 10))
    console.log(child.complaint())
    setInterval(() => {}, 1000)`
  const parent = spawn(process.execPath, ["--input-type=module", "-e", code])
  const [text] = await once(parent.stdout, "data")
  const pid = Number(String(text))
  expect(isAlive(pid)).toBe(true)
  parent.kill("SIGKILL")
  expect(await untilGone(pid)).toBe(true)
})
