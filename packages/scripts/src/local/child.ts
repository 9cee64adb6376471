import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"

/** A running child process. `stop` ends it and resolves once it is gone. */
export type Child = {
  /** Resolves with the exit code when the child ends, whoever ended it. */
  exited: Promise<number | null>
  /** The last lines it wrote to standard error. */
  complaint: () => string
  stop: () => Promise<void>
}

type Surroundings = { cwd?: string; env?: NodeJS.ProcessEnv }

/**
 * Starts a program that cannot outlive this process, not even when this process is killed with -9: a shell
 * waits on a pipe that only we hold open, and ends the program when the pipe closes. The program has its own
 * process group, so Ctrl-C reaches it only through us, after requests under way have been answered.
 */
export function startChild(command: string, args: string[], surroundings: Surroundings = {}): Child {
  const process = spawn("sh", ["-c", untilPipeCloses, "sh", command, ...args], {
    ...surroundings,
    stdio: ["pipe", "ignore", "pipe"],
    detached: true,
  })
  const complaint = lastLines(process)
  process.once("exit", () => process.stdin?.destroy())
  // "close" comes after "exit", when its last words have been read as well.
  const exited = once(process, "close").then(([code]: (number | null)[]) => code ?? null)
  return { exited, complaint, stop: () => stop(process, exited) }
}

const untilPipeCloses = `
exec 3<&0
"$@" </dev/null 3<&- & child=$!
{ cat <&3; kill "$child"; } >/dev/null 2>&1 &
wait "$child"`

/** Long enough for a database to close its files. */
const PATIENCE = 4000

async function stop(child: ChildProcess, exited: Promise<unknown>): Promise<void> {
  child.stdin?.destroy()
  const force = setTimeout(() => killGroup(child.pid), PATIENCE)
  await exited
  clearTimeout(force)
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, "SIGKILL")
  } catch {
    // Gone already, which is what was wanted.
  }
}

function lastLines(child: ChildProcess): () => string {
  const kept: string[] = []
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    kept.push(text)
    if (kept.length > 20) kept.shift()
  })
  return () => kept.join("").trim().split("\n").slice(-5).join("\n")
}
