import { createHttp, type HttpOptions, type ListPage, segment } from "./http.ts"
import type { AdminAccount, AuditEntry, UserProfile } from "./types.ts"

/** What admins do with accounts. Everything throws `ProblemError`; a reason goes on record. */
export function createAdmin(options: HttpOptions = {}) {
  const http = createHttp(options)
  const change = async (method: "PUT" | "POST", path: string, why: string): Promise<AdminAccount> =>
    (await http<AdminAccount>(path, { method, body: { why }, asFan: true })).data
  return {
    /** Who joined last first; `cursor` is the `next` of the page before. */
    users: (cursor?: string): Promise<ListPage<UserProfile>> =>
      http<UserProfile[]>("/admin/users", { query: { limit: 20, cursor }, asFan: true }),
    find: async (email: string): Promise<UserProfile | undefined> =>
      (await http<UserProfile[]>("/admin/users", { query: { email }, asFan: true })).data[0],
    account: async (id: string): Promise<AdminAccount> =>
      (await http<AdminAccount>(`/admin/users/${segment(id)}`, { asFan: true })).data,
    give: (id: string, role: string, why: string) => change("PUT", pathOf(id, role), why),
    take: (id: string, role: string, why: string) => change("POST", `${pathOf(id, role)}/take`, why),
    /** What was done to an account, newest first. */
    record: async (id: string): Promise<AuditEntry[]> =>
      (await http<AuditEntry[]>("/desk/audit", { query: { subject: `user-${id}` }, asFan: true })).data,
  }
}

function pathOf(id: string, role: string): string {
  return `/admin/users/${segment(id)}/roles/${segment(role)}`
}
