import { createHttp, type HttpOptions, type ListPage, segment } from "./http.ts"
import type {
  AuditEntry,
  CommentDecision,
  CommenterStanding,
  CommentFault,
  DecidedComments,
  QueuedComment,
} from "./types.ts"

export type Moderators = ReturnType<typeof createModerators>

/** What those who moderate do. Everything throws `ProblemError`; `version` is the one that was looked at. */
export function createModerators(options: HttpOptions = {}) {
  const http = createHttp(options)
  const asFan = true
  const post = async <T>(path: string, body: object): Promise<T> =>
    (await http<T>(path, { method: "POST", body, asFan })).data
  const list = <T>(path: string, query: Record<string, string | undefined>): Promise<ListPage<T>> =>
    http<T[]>(path, { query: { limit: 20, ...query }, asFan })
  return {
    queue: (cursor?: string) => list<QueuedComment>("/desk/comments", { cursor }),
    comment: async (id: string): Promise<QueuedComment> =>
      (await http<QueuedComment>(`/desk/comments/${segment(id)}`, { asFan })).data,
    decide: (decision: CommentDecision) => post<DecidedComments>("/desk/comments/decisions", decision),
    undo: (id: string, version: number) =>
      post<QueuedComment>(`/desk/comments/${segment(id)}/undo`, { version }),
    standing: async (id: string): Promise<CommenterStanding> =>
      (await http<CommenterStanding>(commenter(id), { asFan })).data,
    commentsOf: (id: string, cursor?: string) => list<QueuedComment>(`${commenter(id)}/comments`, { cursor }),
    /** For good unless `days` are given. */
    ban: (id: string, version: number, reason: CommentFault, days?: number) =>
      post<CommenterStanding>(`${commenter(id)}/ban`, {
        version,
        reason,
        ...(days !== undefined && { days }),
      }),
    unban: (id: string, version: number) => post<CommenterStanding>(`${commenter(id)}/unban`, { version }),
    /** What was done on a UTC day, or to `comment-<id>` or `user-<id>`. */
    audit: (of: { day: string } | { subject: string }, cursor?: string) =>
      list<AuditEntry>("/desk/audit", { ...of, cursor }),
  }
}

function commenter(id: string): string {
  return `/desk/commenters/${segment(id)}`
}
