import { spawn } from "node:child_process"
import { once } from "node:events"
import { root } from "../local/paths.ts"

/** How a command ended. `output` is what it said, in the order it said it. */
export type Ran = { code: number; output: string; seconds: number }

/** Runs one of the workspace's programs in the root and keeps what it says. */
export async function runQuietly(command: string): Promise<Ran> {
  const started = performance.now()
  const [program = "", ...args] = command.split(" ")
  const child = spawn(program, args, {
    cwd: root,
    env: process.stdout.isTTY ? { ...process.env, FORCE_COLOR: "1" } : process.env,
    stdio: ["ignore", "pipe", "pipe"],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => said.push(text))
  }
  const [code]: (number | null)[] = await once(child, "close")
  return { code: code ?? 1, output: said.join(""), seconds: (performance.now() - started) / 1000 }
}

/** Runs a program that speaks to the terminal itself. */
export async function runLoudly(command: string): Promise<Omit<Ran, "output">> {
  const started = performance.now()
  const [program = "", ...args] = command.split(" ")
  const child = spawn(program, args, { cwd: root, stdio: "inherit" })
  const [code]: (number | null)[] = await once(child, "close")
  return { code: code ?? 1, seconds: (performance.now() - started) / 1000 }
}
