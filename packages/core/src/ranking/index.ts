export * as Ranking from "./index.ts"

import * as v from "valibot"
import { fn } from "../fn.ts"
import { contentHash } from "../id.ts"
import { Sport } from "../sport/info.ts"
import { go } from "../table.ts"
import { FeedRanking, type Info } from "./info.ts"
import { RankingEntity } from "./ranking.entity.ts"

export { Info } from "./info.ts"

/** The stored polls of a sport. 1 Query. */
export const list = fn(
  Sport,
  async (sport): Promise<Info[]> => (await items(sport)).map((item) => item.ranking),
)

const Save = v.object({ sport: Sport, rankings: v.array(FeedRanking), now: v.string() })

/** Writes the polls that changed; polls that a feed stops listing stay as they last were. */
export const save = fn(Save, async ({ sport, rankings, now }) => {
  const known = new Map((await items(sport)).map((item) => [item.poll, item.hash]))
  const next = rankings.map((feed) => ({ feed, hash: contentHash(feed.entries) }))
  const changed = next.filter(({ feed, hash }) => known.get(feed.poll) !== hash)
  for (const { feed, hash } of changed) {
    await go(
      RankingEntity.put({ sport, poll: feed.poll, ranking: { ...feed, sport }, hash, updatedAt: now }).go(),
    )
  }
  return changed.length
})

async function items(sport: Sport) {
  const { data } = await go(RankingEntity.query.polls({ sport }).go({ pages: "all" }))
  return data
}
