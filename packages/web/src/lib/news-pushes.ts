import { onTop } from "@hub/functions/client/live/news"
import type { QueryClient } from "@tanstack/react-query"
import { siteChannel } from "./site-channel.ts"
import type { ArticleCard } from "./types.ts"

type Page = { data: ArticleCard[]; asOf: string | null }

/** Puts articles that are pushed and `fit` on top of the page under `queryKey`, until the returned function is called. */
export function takeArticles(
  client: QueryClient,
  queryKey: readonly unknown[],
  fit: (article: ArticleCard) => boolean,
  channel = siteChannel(),
): () => void {
  return channel.listen(["news"], {
    onMessage: (_topic, { articles = [], at }) => {
      const fresh = articles.filter(fit)
      if (fresh.length === 0) return
      client.setQueryData<Page>(
        queryKey,
        (page) => page && { ...page, data: onTop(page.data, fresh), asOf: at },
      )
    },
  })
}
