import { spawn } from "node:child_process"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { compiled, root } from "../local/paths.ts"

export type Ended = { code: number | null; wasKilled: boolean; err: string }

/** After so many lines of progress, and then so many milliseconds. */
export type Moment = { lines: number; ms: number }

/**
 * Runs `hub` with these words and ends it without a warning at a moment, which is told by its progress: a busy machine
 * stretches time. A run that is done before is left alone.
 */
export function runAndKill(words: readonly string[], moment?: Moment): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, "packages/scripts/src/hub.ts"), ...words], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...compiled },
  })
  const state = { err: "", isDue: false }
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    state.err += text
    if (!moment || state.isDue || state.err.split("\n").length <= moment.lines) return
    state.isDue = true
    void sleep(moment.ms).then(() => child.kill("SIGKILL"))
  })
  return new Promise((resolve) => {
    child.on("close", (code, signal) => resolve({ code, wasKilled: signal === "SIGKILL", err: state.err }))
  })
}

/** The same numbers for the same seed, 0 to 1: a drill that failed can be run again as it was. */
export function randomness(seed: number): () => number {
  const state = { value: seed }
  return () => {
    state.value = (state.value * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state.value / 2 ** 32
  }
}
