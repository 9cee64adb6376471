/** A backup is named by the time it is begun: `2026-11-21T08-10-00Z`. Names sort as the backups do. Pure. */
export function nameAt(now: number): string {
  return `${new Date(now).toISOString().slice(0, 19).replaceAll(":", "-")}Z`
}

/** A run that died so long ago is not taken up any more: its parts are of another day. */
const WORTH_MS = 24 * 3_600_000

/** The backup to go on with, undefined where a new one is to be begun. Pure. */
export function unfinished(
  backups: readonly { name: string; isComplete: boolean }[],
  now: number,
): string | undefined {
  const last = backups.at(-1)
  if (!last || last.isComplete) return undefined
  return last.name >= nameAt(now - WORTH_MS) ? last.name : undefined
}
