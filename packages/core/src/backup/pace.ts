/** Keeps work within so many units a second on average, over all that share it. */
export type Pace = { spent: (units: number) => Promise<void> }
export type Clock = { now: () => number; sleep: (ms: number) => Promise<unknown> }

/** `unitsPerSecond` 0: as fast as it goes. Who spent units waits until they are paid for, so nobody starves. */
export function createPace(unitsPerSecond: number, { now, sleep }: Clock): Pace {
  const paid = { until: 0 }
  return {
    async spent(units) {
      if (unitsPerSecond <= 0) return
      paid.until = Math.max(paid.until, now()) + (units / unitsPerSecond) * 1000
      const wait = paid.until - now()
      if (wait > 0) await sleep(wait)
    },
  }
}
