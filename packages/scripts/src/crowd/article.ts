/** What the crowd likes and talks about. It says nothing that could be taken for news. */
export const titles = [
  "Where do you watch the games this season?",
  "The best seat in the house, by section",
  "Tailgating in the rain: a short guide",
  "A first game at Reynolds: what to know",
  "Which rivalry would you bring back?",
  "Your first game, in one sentence",
  "How to follow a swim meet",
  "Wrestling for people who know football",
  "What the numbers on the back mean to you",
  "Reading a box score",
  "The road trip thread",
  "Baseball in February, a survival kit",
] as const

export type SeedArticle = { n: number; id: string; slug: string; title: string; publishedAt: string }

const FIRST = Date.parse("2026-10-01T14:00:00.000Z")
const DAY = 86_400_000

/** The n-th of them: always the same id, address and day. Pure. */
export function articleOf(n: number): SeedArticle {
  return {
    n,
    id: `01K${String(n).padStart(23, "0")}`,
    slug: `fans-${n + 1}`,
    title: titles[n % titles.length] ?? titles[0],
    publishedAt: new Date(FIRST + n * 2 * DAY).toISOString(),
  }
}
