import { fork } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"

export type Ask = "memory" | "table"
export type Ready = {
  kind: "ready"
  edge: string
  functions: string
  bare: string
  aws: string
  env: Record<string, string>
}
/** What is left after a collection, in MB: JavaScript's heap, buffers outside of it, and all that the process has. */
export type Memory = { heap: number; external: number; rss: number }
export type Told = Ready | ({ kind: "memory" } & Memory) | { kind: "table"; reads: number }

export type Server = Ready & {
  memory: () => Promise<Memory>
  tableReads: () => Promise<number>
  close: () => Promise<void>
}

/** Starts what is measured. */
export async function startServer(): Promise<Server> {
  const child = fork(join(import.meta.dirname, "server.ts"), { execArgv: ["--expose-gc"] })
  const exited = once(child, "exit")
  async function told<K extends Told["kind"]>(kind: K): Promise<Extract<Told, { kind: K }>> {
    for (;;) {
      const [answer]: Told[] = await Promise.race([once(child, "message"), exited.then(ended)])
      if (answer && isKind(answer, kind)) return answer
    }
  }
  function ask(what: Ask): void {
    child.send(what)
  }
  const ready = await told("ready")
  return {
    ...ready,
    memory: async () => {
      ask("memory")
      const { heap, external, rss } = await told("memory")
      return { heap, external, rss }
    },
    tableReads: async () => {
      ask("table")
      return (await told("table")).reads
    },
    close: async () => {
      child.disconnect()
      await exited
    },
  }
}

function isKind<K extends Told["kind"]>(told: Told, kind: K): told is Extract<Told, { kind: K }> {
  return told.kind === kind
}

function ended(): never {
  throw new Error("the hub ended while it was measured")
}
