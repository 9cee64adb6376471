import { sportName } from "../../lib/sport.ts"
import type { ArticleCategory, Sport } from "../../lib/types.ts"
import { categoryWords } from "./categories.ts"

/** What the news page is narrowed to; one thing at a time. */
export type Facets = { category?: ArticleCategory; tag?: string; sport?: Sport; author?: string }

const sports: Record<Sport, true> = {
  football: true,
  "mens-basketball": true,
  "womens-basketball": true,
  baseball: true,
  softball: true,
  volleyball: true,
  "mens-soccer": true,
  "womens-soccer": true,
}

/** The first facet that an address names and that can be one; nothing else of it. Pure. */
export function facetsOf({ category, tag, sport, author }: Record<string, unknown>): Facets {
  if (isCategory(category)) return { category }
  if (isWord(tag)) return { tag }
  if (isSport(sport)) return { sport }
  return typeof author === "string" && /^[\w-]{1,64}$/.test(author) ? { author } : {}
}

/** The same as the key of the list, `category.recap`. Pure. */
export function facetKey(facets: Facets): string | undefined {
  const [[name, value] = []] = Object.entries(facets)
  return name === undefined ? undefined : `${name}.${value}`
}

/** What the page says it shows. An author's name stands on what they wrote. Pure. */
export function facetWords({ category, tag, sport, author }: Facets, authorName: string | undefined): string {
  if (category) return plural[category]
  if (tag) return `Tagged ${tag}`
  if (sport) return sportName(sport)
  return author ? `By ${authorName ?? "one author"}` : "From Pack Hub"
}

export const plural: Record<ArticleCategory, string> = {
  ...categoryWords,
  preview: "Previews",
  recap: "Recaps",
  feature: "Features",
  opinion: "Opinions",
}

export function isCategory(text: unknown): text is ArticleCategory {
  return typeof text === "string" && Object.hasOwn(categoryWords, text)
}

function isSport(text: unknown): text is Sport {
  return typeof text === "string" && Object.hasOwn(sports, text)
}

function isWord(text: unknown): text is string {
  return typeof text === "string" && text.length <= 32 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)
}
