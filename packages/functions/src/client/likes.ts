import { createHttp, type HttpOptions, segment } from "./http.ts"
import type { Likes } from "./types.ts"

/** Likes of articles. With an access token the answers know whether the fan is one of those who like. */
export function createLikes(options: HttpOptions = {}) {
  const http = createHttp(options)
  const mine = async (method: "GET" | "PUT" | "DELETE", slug: string): Promise<Likes> =>
    (await http<Likes>(`/me/likes/${segment(slug)}`, { method, asFan: true })).data
  return {
    count: async (slug: string): Promise<Likes> => {
      const { data } = await http<{ count: number }>(`/articles/${segment(slug)}/likes`)
      return { ...data, mine: false }
    },
    mine: (slug: string) => mine("GET", slug),
    like: (slug: string) => mine("PUT", slug),
    unlike: (slug: string) => mine("DELETE", slug),
  }
}
