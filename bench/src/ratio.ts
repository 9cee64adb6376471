/** One thing to measure, against the baseline of its group. `run` does the work once. */
export type Variant = { name: string; run: () => unknown }

/** Median CPU time of one run in microseconds, and how many times the baseline that is. */
export type Row = { name: string; micros: number; ratio: number }

export type Effort = { rounds: number; perRound: number }

/**
 * Runs every variant in turn, round after round, so that whatever else the machine does meets all of them alike.
 * CPU time of the whole process is counted, not the wall clock: waiting costs a Lambda money but not a core.
 * The first variant is the baseline; ratios are of medians.
 */
export async function compare(variants: readonly Variant[], { rounds, perRound }: Effort): Promise<Row[]> {
  const samples = new Map(variants.map((variant) => [variant.name, [] as number[]]))
  for (const variant of variants) await repeat(variant, perRound)
  for (let round = 0; round < rounds; round++) {
    for (const variant of variants) samples.get(variant.name)?.push(await cpuMicros(variant, perRound))
  }
  const medians = variants.map(({ name }) => ({ name, micros: median(samples.get(name) ?? []) }))
  const baseline = medians[0]?.micros ?? 1
  return medians.map((row) => ({ ...row, ratio: row.micros / baseline }))
}

async function cpuMicros(variant: Variant, times: number): Promise<number> {
  const before = process.cpuUsage()
  await repeat(variant, times)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / times
}

async function repeat({ run }: Variant, times: number): Promise<void> {
  for (let n = 0; n < times; n++) await run()
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return (low + high) / 2
}
