import * as v from "valibot"
import { Sport } from "../sport/info.ts"

const line = (longest: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(longest, `must be at most ${longest} characters`),
    v.regex(/^\P{Cc}*$/u, "must not contain control characters"),
  )

export const Slug = v.pipe(
  v.string(),
  v.maxLength(80, "must be at most 80 characters"),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be lower case words joined by dashes"),
)

export const Tag = v.pipe(
  v.string(),
  v.maxLength(32, "must be at most 32 characters"),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be lower case words joined by dashes"),
)

export const categories = ["news", "preview", "recap", "feature", "opinion"] as const
export const Category = v.picklist(categories)
export type Category = v.InferOutput<typeof Category>

/** What readers see of an article, by its state and the clock; see `status.ts`. */
export const Status = v.picklist(["draft", "scheduled", "published", "unpublished"])
export type Status = v.InferOutput<typeof Status>

/** A picture of the web, or one of our own as `Upload.claim` names it. */
function isPicture(url: string): boolean {
  return (
    /^\/media\/article\/[0-9A-Z]{26}\.(?:webp|jpg|png)$/.test(url) || URL.parse(url)?.protocol === "https:"
  )
}

const Image = v.object({
  url: v.pipe(
    v.string(),
    v.maxLength(500, "must be at most 500 characters"),
    v.check(isPicture, "must be an address that starts with https://, or an uploaded picture"),
  ),
  /** What it shows, for who does not see it. */
  alt: v.pipe(line(200), v.minLength(1, "must not be empty")),
})

/** What an author writes. */
export const Draft = v.strictObject({
  title: v.pipe(line(140), v.minLength(1, "must not be empty")),
  excerpt: line(300),
  content: v.pipe(v.string(), v.maxLength(40_000, "must be at most 40000 characters")),
  category: Category,
  tags: v.pipe(
    v.array(Tag),
    v.maxLength(8, "must be at most 8 tags"),
    v.transform((tags) => [...new Set(tags)]),
  ),
  sport: v.nullable(Sport),
  image: v.nullable(Image),
})
export type Draft = v.InferOutput<typeof Draft>

/** Who wrote it, by the name that everybody sees. */
export const Author = v.object({ id: v.string(), name: v.string() })
export type Author = v.InferOutput<typeof Author>

const facts = {
  id: v.string(),
  slug: v.string(),
  author: Author,
  status: Status,
  /** When readers see it first; null before anybody said so. */
  publishedAt: v.nullable(v.string()),
  readingMinutes: v.number(),
  updatedAt: v.string(),
}

/** An article in a list. */
export const Card = v.pipe(
  v.object({ ...v.omit(Draft, ["content", "tags"]).entries, tags: v.array(v.string()), ...facts }),
  v.metadata({ ref: "ArticleCard" }),
)
export type Card = v.InferOutput<typeof Card>

export const Info = v.pipe(
  v.object({
    ...facts,
    ...v.omit(Draft, ["content", "tags"]).entries,
    tags: v.array(v.string()),
    /** As it was written, in Markdown. */
    content: v.string(),
    /** The same as HTML that is safe to show as it is. */
    html: v.string(),
    version: v.number(),
    createdAt: v.string(),
    updatedBy: v.string(),
  }),
  v.metadata({ ref: "Article" }),
)
export type Info = v.InferOutput<typeof Info>

/** As much of an article as search looks through. */
export const Findable = v.pipe(
  v.object({
    ...v.pick(Draft, ["title", "excerpt", "category", "sport"]).entries,
    slug: v.string(),
    tags: v.array(v.string()),
    /** The name that everybody sees. */
    author: v.string(),
    publishedAt: v.nullable(v.string()),
  }),
  v.metadata({ ref: "FindableArticle" }),
)
export type Findable = v.InferOutput<typeof Findable>

/** One version of an article as it was saved; none is ever changed. */
export const Revision = v.pipe(
  v.object({
    version: v.number(),
    slug: v.string(),
    title: v.string(),
    excerpt: v.string(),
    content: v.string(),
    at: v.string(),
    by: v.string(),
  }),
  v.metadata({ ref: "ArticleRevision" }),
)
export type Revision = v.InferOutput<typeof Revision>
