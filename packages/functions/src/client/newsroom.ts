import { createHttp, type HttpOptions, type ListPage, segment } from "./http.ts"
import type { Article, ArticleCard, ArticleDraft, ArticleRevision } from "./types.ts"

export type Newsroom = ReturnType<typeof createNewsroom>

/** What writers do. Everything throws `ProblemError`; `version` is the one that the writer has seen. */
export function createNewsroom(options: HttpOptions = {}) {
  const http = createHttp(options)
  const write = async (method: "POST" | "PUT", path: string, body: object, headers = {}): Promise<Article> =>
    (await http<Article>(path, { method, body, headers, asFan: true })).data
  return {
    list: (cursor?: string): Promise<ListPage<ArticleCard>> =>
      http<ArticleCard[]>("/desk/articles", { query: { limit: 20, cursor }, asFan: true }),
    article: async (slug: string): Promise<Article> =>
      (await http<Article>(`/desk/articles/${segment(slug)}`, { asFan: true })).data,
    /** Earlier versions and this one, newest first; `cursor` is the `next` of the page before. */
    revisions: (slug: string, cursor = ""): Promise<ListPage<ArticleRevision>> =>
      http<ArticleRevision[]>(`/desk/articles/${segment(slug)}/revisions`, {
        query: { limit: 20, cursor: cursor || undefined },
        asFan: true,
      }),
    /** `key` is the same for every try at the same article. */
    create: (draft: ArticleDraft, key: string) =>
      write("POST", "/articles", draft, { "idempotency-key": key }),
    update: (slug: string, version: number, changes: Partial<ArticleDraft>) =>
      write("PUT", `/articles/${segment(slug)}`, { ...changes, version }),
    publish: (slug: string, version: number, at?: string) =>
      write("POST", `/articles/${segment(slug)}/publish`, { version, ...(at !== undefined && { at }) }),
    unpublish: (slug: string, version: number) =>
      write("POST", `/articles/${segment(slug)}/unpublish`, { version }),
  }
}
