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
export type Told = Ready | { kind: "memory"; bytes: number } | { kind: "table"; reads: number }

export type Server = Ready & {
  heap: () => Promise<number>
  tableReads: () => Promise<number>
  close: () => Promise<void>
}

/** Starts what is measured. `heap` is what is left of it after a collection. */
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
    heap: async () => {
      ask("memory")
      return (await told("memory")).bytes
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
