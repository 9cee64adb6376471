import { AsyncLocalStorage } from "node:async_hooks"

const scope = new AsyncLocalStorage<string>()

/** Runs `work`, and everything it awaits, under an id that stands in each of its log lines and in what it causes elsewhere. */
export function correlated<T>(id: string, work: () => T): T {
  return scope.run(id, work)
}

/** The id of what is being done; undefined outside of any `correlated`. */
export function correlationId(): string | undefined {
  return scope.getStore()
}
