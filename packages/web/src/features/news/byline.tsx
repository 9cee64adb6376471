import { Link } from "@tanstack/react-router"
import { sportShort } from "../../lib/sport.ts"
import type { Article } from "../../lib/types.ts"
import { categoryWords } from "./categories.ts"
import { dateText } from "./date-text.ts"
import { facetsOf } from "./facets.ts"

/** What an article is, who wrote it and when; each leads to more of the same. */
export function Byline({ article }: { article: Article }) {
  const { category, sport, author, tags, readingMinutes, publishedAt } = article
  return (
    <p className="headline-note byline">
      <Link to="/news">All news</Link>
      {" · "}
      <Link to="/news" search={{ category }}>
        {categoryWords[category]}
      </Link>
      {sport && (
        <>
          {" · "}
          <Link to="/news" search={facetsOf({ sport })}>
            {sportShort(sport)}
          </Link>
        </>
      )}
      {" · by "}
      <Link to="/news" search={facetsOf({ author: author.id })}>
        {author.name}
      </Link>
      {` · ${readingMinutes} min`}
      {publishedAt && (
        <>
          {" · "}
          <time dateTime={publishedAt}>{dateText(publishedAt)}</time>
        </>
      )}
      {tags.map((tag) => (
        <span key={tag}>
          {" · "}
          <Link to="/news" search={facetsOf({ tag })}>
            {tag}
          </Link>
        </span>
      ))}
    </p>
  )
}
