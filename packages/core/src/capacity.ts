import { AsyncLocalStorage } from "node:async_hooks"

/** What one unit of work took from the table: calls, read and write request units, milliseconds spent waiting. */
export type Capacity = { calls: number; read: number; write: number; ms: number }

const scope = new AsyncLocalStorage<Capacity>()

/**
 * Runs `work` and reports the capacity DynamoDB said it consumed, across all awaits inside. What is measured inside of
 * another measurement counts in both, also when it fails.
 */
export async function measure<T>(work: () => Promise<T>): Promise<{ value: T; capacity: Capacity }> {
  const capacity: Capacity = { calls: 0, read: 0, write: 0, ms: 0 }
  try {
    const value = await scope.run(capacity, work)
    return { value, capacity }
  } finally {
    addCapacity(capacity)
  }
}

/** Adds one answered call; outside of `measure` it is dropped. */
export function addCapacity(used: Partial<Capacity>): void {
  const total = scope.getStore()
  if (!total) return
  total.calls += used.calls ?? 0
  total.read += used.read ?? 0
  total.write += used.write ?? 0
  total.ms += used.ms ?? 0
}
