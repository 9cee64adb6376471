import { go } from "../table.ts"
import type { PushEvent, Subscription } from "./info.ts"
import { WishEntity } from "./push.entity.ts"

/** A device, and what it wants to know of some games; by game id. */
export type Wanting = {
  id: string
  held: number
  subscription: Subscription
  spoilerFree: boolean
  events: ReadonlyMap<string, readonly PushEvent[]>
}

/**
 * The devices that want to know something of these games' teams. `teams` by game id; `now` in ms, because the table deletes
 * what has expired a day or two late. 1 Query a team, ~0.07 RRU a device.
 */
export async function wanting(teams: ReadonlyMap<string, string>, now: number): Promise<Wanting[]> {
  const names = [...new Set(teams.values())]
  const answers = await Promise.all(
    names.map((team) => go(WishEntity.query.ofTeam({ team }).go({ pages: "all" }))),
  )
  const rows = answers.flatMap(({ data }) => data).filter(({ expireAt }) => expireAt * 1000 > now)
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((own) => {
    const [first] = own
    if (!first) return []
    const events = [...teams].flatMap(([gameId, team]) => {
      const row = own.find((one) => one.team === team)
      return row ? [[gameId, row.events] as const] : []
    })
    const { id, held, subscription, spoilerFree } = first
    return [{ id, held: Number(held), subscription, spoilerFree, events: new Map(events) }]
  })
}
