import { createHttp, type HttpOptions, type ListPage, segment } from "./http.ts"
import type {
  Comment,
  CommentDraft,
  CommentFault,
  CommentThread,
  Moderation,
  Notice,
  OwnComment,
  UnreadNotices,
} from "./types.ts"

export type Comments = ReturnType<typeof createComments>

/** What is talked about: an article by its slug, a game by its id. */
export type Talk = { kind: "article" | "game"; id: string }

/** The steps in which a game's thread is asked for; see `/games/{id}/comments`. */
const STEP = 5

/** What readers do. Everything throws `ProblemError`; what is the fan's own goes with the access token. */
export function createComments(options: HttpOptions = {}) {
  const http = createHttp(options)
  const asFan = true
  return {
    /** The thread as of `delaySeconds` ago, or a little earlier: never ahead of the viewer. Only games know a delay. */
    list: (on: Talk, delaySeconds = 0, cursor?: string, signal?: AbortSignal): Promise<ListPage<Comment>> => {
      const delay = Math.ceil(delaySeconds / STEP) * STEP
      const query = { limit: 50, cursor, ...(on.kind === "game" && delay > 0 && { delay }) }
      return http<Comment[]>(at(on, "comments"), { query, signal })
    },
    thread: async (on: Talk, signal?: AbortSignal): Promise<CommentThread> =>
      (await http<CommentThread>(at(on, "thread"), { signal })).data,
    /** `key` is the same for every try at the same comment. */
    post: async (on: Talk, body: CommentDraft, key: string): Promise<OwnComment> => {
      const headers = { "idempotency-key": key }
      return (await http<OwnComment>(at(on, "comments"), { method: "POST", body, headers, asFan })).data
    },
    edit: async (id: string, version: number, text: string): Promise<OwnComment> => {
      const body = { text, version }
      return (await http<OwnComment>(`/comments/${segment(id)}`, { method: "PUT", body, asFan })).data
    },
    remove: async (id: string): Promise<void> => {
      await http(`/comments/${segment(id)}`, { method: "DELETE", asFan })
    },
    report: async (id: string, reason: CommentFault): Promise<void> => {
      await http(`/comments/${segment(id)}/report`, { method: "POST", body: { reason }, asFan })
    },
    /** The fan's own, newest first, held and rejected ones included. */
    mine: (cursor?: string): Promise<ListPage<OwnComment>> =>
      http<OwnComment[]>("/me/comments", { query: { limit: 20, cursor }, asFan }),
    notices: (cursor?: string): Promise<ListPage<Notice>> =>
      http<Notice[]>("/me/notices", { query: { limit: 20, cursor }, asFan }),
    unread: async (): Promise<number> =>
      (await http<UnreadNotices>("/me/notices/unread", { asFan })).data.unread,
    /** `upTo` is the id of the newest notice that was shown. */
    read: async (upTo: string): Promise<number> =>
      (await http<UnreadNotices>("/me/notices/read", { method: "POST", body: { upTo }, asFan })).data.unread,
    moderation: async (): Promise<Moderation> => (await http<Moderation>("/moderation")).data,
  }
}

function at({ kind, id }: Talk, what: "comments" | "thread"): string {
  return `/${kind}s/${segment(id)}/${what}`
}
