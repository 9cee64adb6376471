import { ProblemError } from "@hub/functions/client/problem-error"
import { useQuery } from "@tanstack/react-query"
import { ArticleText } from "../../components/article/article-text.tsx"
import { UpNext } from "../../components/score/up-next.tsx"
import { Page } from "../../components/shell/page.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { isMissing } from "../../components/state/is-missing.ts"
import { NotFound } from "../../components/state/not-found.tsx"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { useMedia, wide } from "../../lib/media.ts"
import { usePageMeta } from "../../lib/meta.ts"
import { articleQuery } from "../../lib/query.ts"
import type { Article } from "../../lib/types.ts"
import { Talk } from "../talk/talk.tsx"
import { Byline } from "./byline.tsx"
import { LikeButton } from "./like-button.tsx"
import { ReadCount } from "./read-count.tsx"
import { RelatedArticles } from "./related-articles.tsx"

/** One article. One request. */
export function ArticlePage({ slug }: { slug: string }) {
  const { data: page, error, refetch } = useQuery(articleQuery(slug))
  const isWide = useMedia(wide)
  const article = page?.data
  usePageMeta(
    article?.title ?? "Article",
    article?.excerpt || "An article by fans of NC State. Unofficial fan site.",
  )
  if (!page && (isMissing(error) || isGone(error))) return <NotFound what="article" />
  return (
    <Page aside={isWide && <UpNext />}>
      {article && <Text article={article} />}
      {article && <RelatedArticles article={article} />}
      {article && <Talk on={{ kind: "article", id: article.slug }} title="Comments" />}
      {!page && error && <ErrorPanel isPage what="This article" error={error} retry={() => void refetch()} />}
      {!page && !error && <TableSkeleton rows={8} />}
    </Page>
  )
}

function Text({ article }: { article: Article }) {
  const { title, excerpt, image } = article
  return (
    <article className="article">
      <h1 className="article-title">{title}</h1>
      {excerpt && <p className="article-lead">{excerpt}</p>}
      <Byline article={article} />
      {image && <img className="article-image" src={image.url} alt={image.alt} />}
      <ArticleText html={article.html} />
      <LikeButton slug={article.slug} />
      <ReadCount slug={article.slug} />
    </article>
  )
}

/** Taken back by its author. */
function isGone(error: unknown): boolean {
  return error instanceof ProblemError && error.status === 410
}
