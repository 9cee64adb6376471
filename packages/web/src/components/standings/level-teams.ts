import type { Standing, Tie } from "../../lib/types.ts"

/** Who a tie is about: `Louisville, Syracuse and Georgia Tech:`. Of a meeting of two the sentence names both itself. Pure. */
export function levelTeams(
  { rule, teamIds }: Tie,
  rows: readonly Pick<Standing, "teamId" | "name">[],
): string {
  if (rule === "head_to_head") return ""
  const names = teamIds.flatMap((id) => rows.find(({ teamId }) => teamId === id)?.name ?? [])
  return names.length < 2 ? "" : `${[names.slice(0, -1).join(", "), names.at(-1)].join(" and ")}:`
}
