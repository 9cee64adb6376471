/** What is asked first of a basketball player; it is what a phone shows before its table has to be moved. */
const first = ["MIN", "PTS", "REB", "AST", "FG", "3PT", "FT"]

type Column = { label: string; at: number }

/** A box score's columns with their place in the feed's rows. Basketball's points are the feed's last column, and our second. Pure. */
export function columnsOf(labels: readonly string[]): Column[] {
  const columns = labels.map((label, at) => ({ label, at }))
  if (!["MIN", "PTS", "REB"].every((label) => labels.includes(label))) return columns
  return columns.toSorted((a, b) => place(a) - place(b))
}

function place({ label, at }: Column): number {
  return first.includes(label) ? first.indexOf(label) : first.length + at
}
