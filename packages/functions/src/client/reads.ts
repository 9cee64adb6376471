import { createHttp, type HttpOptions, segment } from "./http.ts"

/** How often articles are read. */
export function createReads(options: HttpOptions = {}) {
  const http = createHttp(options)
  return {
    count: async (slug: string): Promise<number> => (await http<{ count: number }>(path(slug))).data.count,
    /** Somebody has begun to read; who, nobody asks. */
    tell: async (slug: string): Promise<void> => {
      await http(path(slug), { method: "POST", body: {} })
    },
  }
}

function path(slug: string): string {
  return `/articles/${segment(slug)}/reads`
}
