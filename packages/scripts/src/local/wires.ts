/** What leads from an event to a function, as infra/ declares it; `wires.gen.ts` is read off the evaluated program. */
export type Wires = {
  /** From the bus to a queue. */
  rules: readonly { name: string; pattern: unknown; queue: string }[]
  /** From a queue to a function. */
  queues: readonly {
    name: string
    function: string
    batchSize: number
    windowSeconds: number
    visibilitySeconds: number
    /** So often a message is tried before it is given up. */
    receives: number
  }[]
  /** From the table's stream to a function. */
  streams: readonly { function: string; filters: readonly unknown[]; batchSize: number; retries: number }[]
}
