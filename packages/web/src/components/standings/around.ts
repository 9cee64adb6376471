import type { Standing } from "../../lib/types.ts"

/** The `size` rows of our group nearest to our place, in order; none where we are not in the table. */
export function around(rows: readonly Standing[], ourId: string, size: number): Standing[] {
  const ours = rows.find((row) => row.teamId === ourId)
  if (!ours) return []
  const group = rows.filter((row) => row.group === ours.group).toSorted((a, b) => a.position - b.position)
  const middle = group.indexOf(ours) - Math.floor(size / 2)
  const first = Math.max(0, Math.min(middle, group.length - size))
  return group.slice(first, first + size)
}
