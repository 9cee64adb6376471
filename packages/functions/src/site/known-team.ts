import * as v from "valibot"
import type { PageCache } from "../api/lib/snapshot.ts"
import { textOf } from "../twin/read.ts"

const List = v.pipe(v.string(), v.parseJson(), v.object({ data: v.array(v.object({ id: v.string() })) }))

/**
 * Whether the list of teams knows that an address names none of them. The list stands beside every page and is read once a minute,
 * so made-up teams cost nothing. A list that cannot be had, or is empty, knows nothing.
 */
export async function isUnknownTeam(path: string, { read }: PageCache): Promise<boolean> {
  const [, id] = /^\/teams\/([^/]+)$/.exec(path) ?? []
  if (id === undefined) return false
  const text = await read("teams").body.then(textOf, () => "")
  const { success, output } = v.safeParse(List, text)
  return success && output.data.length > 0 && output.data.every((team) => team.id !== id)
}
