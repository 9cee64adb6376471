import { createHttp, type HttpOptions, segment } from "./http.ts"
import type { ApiKey, MadeApiKey } from "./types.ts"

/** The signed-in fan's keys of the API. Everything throws `ProblemError`. */
export function createKeys(options: HttpOptions = {}) {
  const http = createHttp(options)
  /** `order` is the same for every try at the same key. */
  const make = async (path: string, order: string, body?: object): Promise<MadeApiKey> => {
    const headers = { "idempotency-key": order }
    return (await http<MadeApiKey>(path, { method: "POST", headers, asFan: true, ...(body && { body }) }))
      .data
  }
  return {
    list: async (): Promise<ApiKey[]> => (await http<ApiKey[]>("/me/keys", { asFan: true })).data,
    /** Its text is in this answer and nowhere else. */
    create: (name: string, order: string) => make("/me/keys", order, { name }),
    replace: (id: string, order: string) => make(`/me/keys/${segment(id)}/replace`, order),
    revoke: async (id: string): Promise<void> => {
      await http(`/me/keys/${segment(id)}`, { method: "DELETE", asFan: true })
    },
  }
}
