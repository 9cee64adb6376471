import type { Typed } from "../../components/form/form.tsx"
import type { ArticleCategory, ArticleDraft, Sport } from "../../lib/types.ts"

export const categories: readonly ArticleCategory[] = ["news", "preview", "recap", "feature", "opinion"]

/** All of them: one that is missing here is an error of the compiler. */
const known: Record<Sport, true> = {
  football: true,
  "mens-basketball": true,
  "womens-basketball": true,
  baseball: true,
  softball: true,
  volleyball: true,
  "mens-soccer": true,
  "womens-soccer": true,
}

function isSport(text: string): text is Sport {
  return Object.hasOwn(known, text)
}

export const sports: readonly Sport[] = Object.keys(known).filter(isSport)

/** What was typed as what the API takes; what is wrong with it the API says. Pure. */
export function draftOf(typed: Typed): ArticleDraft {
  const {
    title = "",
    excerpt = "",
    content = "",
    tags = "",
    sport = "",
    imageUrl = "",
    imageAlt = "",
  } = typed
  return {
    title,
    excerpt,
    content,
    category: categories.find((category) => category === typed["category"]) ?? "news",
    tags: tags
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
    sport: isSport(sport) ? sport : null,
    image: imageUrl === "" ? null : { url: imageUrl, alt: imageAlt },
  }
}
