/**
 * The hub's clock as this device can know it: a device that is ten minutes wrong would wait for a kick-off ten minutes too
 * long. `note` reads it off every answer; without one the device's own is as good as any.
 */
export function createServerClock(deviceNow: () => number = () => Date.now()) {
  const state = { offset: 0 }
  return {
    now: () => deviceNow() + state.offset,
    /** `Date` is when the answer was made, `Age` how many seconds an edge has kept it. */
    note: (headers: Headers) => {
      const made = Date.parse(headers.get("date") ?? "")
      const offset = made + Number(headers.get("age") ?? 0) * 1000 - deviceNow()
      // Seconds are all that the header tells; below that the device's clock is better.
      if (!Number.isNaN(offset)) state.offset = Math.abs(offset) < 3_000 ? 0 : offset
    },
  }
}

/** The clock of all answers of this page. */
export const serverClock = createServerClock()
