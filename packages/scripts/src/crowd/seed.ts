import { Article } from "@hub/core/article"
import { recount as recountComments, type Said, saveAll as saveComments } from "@hub/core/comment/bulk"
import { AppError } from "@hub/core/error"
import { recount as recountLikes, saveAll as saveLikes } from "@hub/core/like/bulk"
import { Team } from "@hub/core/team"
import { saveAll as saveUsers } from "@hub/core/user/bulk"
import { commentOf, likesOf } from "./activity.ts"
import { articleOf, type SeedArticle, titles } from "./article.ts"
import { type Team as Followed, fanOf } from "./fan.ts"

/** Fans written with one round of batches. */
const BLOCK = 500
const LANES = 4

export type Crowd = { fans: number; articles: number; likes: number; comments: number }

/**
 * Makes a believable community of that size: profiles, what they follow, likes, comments. Everything follows from the number
 * of a fan, so a run that died, or is run again, or for more fans, writes what is missing: nothing the second time. ~6 WRU a fan.
 */
export async function seedCrowd(fans: number, now: string, onStep: (done: number) => void): Promise<Crowd> {
  const teams = await followable()
  const articles = await articlesFor(now)
  const said = conversation(fans, articles, teams)
  const blocks = Array.from({ length: Math.ceil(fans / BLOCK) }, (_none, nr) => nr * BLOCK)
  const state = { done: 0, likes: 0 }
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      for (let start = blocks.shift(); start !== undefined; start = blocks.shift()) {
        const numbers = Array.from({ length: Math.min(BLOCK, fans - start) }, (_none, n) => start + n)
        const users = numbers.map((n) => fanOf(n, teams))
        const likes = users.flatMap((user, index) => likesOf(user, numbers[index] ?? 0, articles))
        await saveUsers(users)
        await saveLikes(likes)
        state.done += users.length
        state.likes += likes.length
        onStep(state.done)
      }
    }),
  )
  await saveComments(said)
  for (const { id } of articles) await Promise.all([recountLikes(id), recountComments(id)])
  return { fans, articles: articles.length, likes: state.likes, comments: said.length }
}

/** All comments, in the order of fans: an answer knows what was said before it. Pure. */
export function conversation(
  fans: number,
  articles: readonly SeedArticle[],
  teams: readonly Followed[],
): Said[] {
  const first = new Map<string, Said>()
  const all: Said[] = []
  for (let n = 0; n < fans; n++) {
    const one = commentOf(fanOf(n, teams), n, articles, first)
    if (!one) continue
    all.push(one)
    if (one.parentId === null) first.set(one.articleId, one)
  }
  const answers = Map.groupBy(all, ({ parentId }) => parentId)
  return all.map((one) => ({ ...one, children: answers.get(one.id)?.length ?? 0 }))
}

/** Our teams, football and basketball followed by the most. */
async function followable(): Promise<Followed[]> {
  const teams = await Team.list({})
  return teams.map(({ id, sport }) => ({ id, sport, weight: /football|basketball/.test(sport) ? 3 : 1 }))
}

/** Writes the articles that are missing. 1 GetItem each, and 2 transactions for one that is new. */
async function articlesFor(now: string): Promise<SeedArticle[]> {
  const articles = titles.map((_title, n) => articleOf(n))
  for (const article of articles) await ensure(article, now)
  return articles
}

async function ensure({ id, slug, title, publishedAt }: SeedArticle, now: string): Promise<void> {
  const known = await Article.get({ slug, now }).catch((thrown: unknown) => {
    if (thrown instanceof AppError && thrown.kind === "not_found") return undefined
    throw thrown
  })
  if (known?.status === "published") return
  const draft = {
    id,
    slug,
    title,
    category: "opinion" as const,
    tags: ["fans"],
    sport: null,
    image: null,
    excerpt: "A thread for everybody.",
    content: `${title}\n\nMade by \`hub seed --fans\` for tests; nobody wrote it. Say something below.`,
    author: { id: "seed-desk", name: "The Desk" },
  }
  const { version } = known ?? (await Article.create({ ...draft, now: publishedAt }))
  await Article.publish({ slug, version, by: "seed-desk", now: publishedAt })
}
