/**
 * The one of several records that counts more games, the first of equals: a feed's record of a finished game is newest,
 * except where an older game is reported late, and a table lags by hours. "7-4" beats "1-0"; null says nothing.
 */
export function fullestRecord(records: readonly (string | null | undefined)[]): string | null {
  const known = records.filter((record) => record !== null && record !== undefined)
  const [fullest] = known.toSorted((a, b) => gamesIn(b) - gamesIn(a))
  return fullest ?? null
}

function gamesIn(record: string): number {
  return (record.match(/\d+/g) ?? []).reduce((sum, part) => sum + Number(part), 0)
}
