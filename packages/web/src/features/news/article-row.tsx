import { Link } from "@tanstack/react-router"
import { useNow } from "../../lib/now.ts"
import { ageText } from "../../lib/span.ts"
import { sportShort } from "../../lib/sport.ts"
import { dotted } from "../../lib/text.ts"
import type { ArticleCard } from "../../lib/types.ts"
import { categoryWords } from "./categories.ts"

export function ArticleRow({ article }: { article: ArticleCard }) {
  const now = useNow(60_000)
  const { slug, title, excerpt, category, sport, readingMinutes, publishedAt, updatedAt } = article
  return (
    <li>
      <Link to="/news/$slug" params={{ slug }} className="headline">
        <span className="headline-title">{title}</span>
        {excerpt && <span className="article-excerpt">{excerpt}</span>}
        <span className="headline-note">
          {dotted([
            categoryWords[category],
            sport && sportShort(sport),
            `${readingMinutes} min`,
            `${ageText(now - Date.parse(publishedAt ?? updatedAt))} ago`,
          ])}
        </span>
      </Link>
    </li>
  )
}
