import { base, en, Faker } from "@faker-js/faker"
import type { Said } from "@hub/core/comment/bulk"
import type { Liked } from "@hub/core/like/bulk"
import type { Info } from "@hub/core/user/info"
import type { SeedArticle } from "./article.ts"

const faker = new Faker({ locale: [en, base] })
const WEEK = 7 * 86_400_000

/** The newest articles are read by the most; the first of ten thousand are liked by about a third. */
function popularity(article: SeedArticle, count: number): number {
  return 0.05 + 0.3 * ((article.n + 1) / count) ** 2
}

/** What a fan likes of these articles. Pure: the same for the same fan. */
export function likesOf(fan: Info, n: number, articles: readonly SeedArticle[]): Liked[] {
  faker.seed(1_000_000 + n)
  return articles
    .filter((article) => faker.number.float() < popularity(article, articles.length))
    .map(({ id, slug, publishedAt }) => ({
      articleId: id,
      userId: fan.id,
      slug,
      at: new Date(Date.parse(publishedAt) + faker.number.int({ max: WEEK })).toISOString(),
    }))
}

/** One of eight fans says something, once; one of three of those answers whoever spoke before. Pure. */
export function commentOf(
  fan: Info,
  n: number,
  articles: readonly SeedArticle[],
  before: ReadonlyMap<string, Said>,
): Said | undefined {
  faker.seed(2_000_000 + n)
  if (articles.length === 0 || !faker.datatype.boolean(0.125)) return undefined
  const article = faker.helpers.arrayElement([...articles])
  const parent = faker.datatype.boolean(0.33) ? before.get(article.id) : undefined
  const at = Date.parse(parent?.at ?? article.publishedAt) + faker.number.int({ min: 1000, max: WEEK / 7 })
  return {
    id: commentId(at, n),
    thread: { kind: "article", id: article.slug, title: article.title },
    articleId: article.id,
    author: { id: fan.id, name: fan.username ?? `${fan.firstName} ${fan.lastName.slice(0, 1)}.` },
    text: faker.helpers.arrayElement(remarks),
    at: new Date(at).toISOString(),
    parentId: parent?.id ?? null,
    children: 0,
  }
}

const remarks = [
  "Been going since I was six. Same section, same hot dog.",
  "Radio on, TV muted. Always.",
  "My dad taught me to keep score by hand and I still do.",
  "Can't make it this weekend, somebody be loud for me.",
  "Parking has been the hard part for us. Come early.",
  "We bring too much food every time. Come find us.",
  "I had no idea. Thank you for writing this down!",
  "Respectfully: no. But I see why you would say so.",
  "First season for my daughter. She already knows the words.",
  "Watching from Oregon, 10 in the morning, red shirt on.",
] as const

const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

/** A ULID of that time, its random part the fan's number. */
function commentId(ms: number, n: number): string {
  const time = Array.from({ length: 10 }, (_none, place) =>
    digits.charAt(Math.floor(ms / 32 ** (9 - place)) % 32),
  ).join("")
  return `${time}${String(n).padStart(16, "0")}`
}
