import { createHttp, type HttpOptions } from "./http.ts"
import type { MyData, ProfileChanges, Session, UserProfile } from "./types.ts"

export type NewAccount = {
  email: string
  password: string
  firstName: string
  lastName: string
  graduationYear?: number
}

/** Where a code went, if the address has an account. */
export type CodeSent = { sentTo: string }

export type Accounts = ReturnType<typeof createAccounts>

/** What the account pages do. Everything throws `ProblemError`; the session cookie goes with the calls by itself. */
export function createAccounts(options: HttpOptions = {}) {
  const http = createHttp(options)
  const post = async <T>(path: string, body?: unknown, asFan = false): Promise<T> =>
    (await http<T>(path, { method: "POST", asFan, ...(body !== undefined && { body }) })).data
  const done = async (path: string, body?: unknown, asFan = false): Promise<void> => {
    await post(path, body, asFan)
  }
  return {
    signUp: (account: NewAccount) => post<CodeSent>("/auth/sign-up", account),
    resend: (email: string) => post<CodeSent>("/auth/resend", { email }),
    confirm: (email: string, code: string) => done("/auth/confirm", { email, code }),
    signIn: (email: string, password: string) => post<Session>("/auth/sign-in", { email, password }),
    refresh: () => post<Session>("/auth/refresh"),
    signOut: () => done("/auth/sign-out"),
    signOutEverywhere: () => done("/auth/sign-out-everywhere", undefined, true),
    forgot: (email: string) => post<CodeSent>("/auth/forgot", { email }),
    reset: (email: string, code: string, password: string) => done("/auth/reset", { email, code, password }),
    changePassword: (present: string, password: string) =>
      done("/auth/password", { present, password }, true),
    changeEmail: (email: string, password: string) =>
      post<CodeSent>("/auth/email", { email, password }, true),
    confirmEmail: (code: string) => done("/auth/email/confirm", { code }, true),
    profile: async (): Promise<UserProfile> => (await http<UserProfile>("/me", { asFan: true })).data,
    update: async (body: ProfileChanges): Promise<UserProfile> =>
      (await http<UserProfile>("/me", { method: "PUT", body, asFan: true })).data,
    exportData: async (): Promise<MyData> => (await http<MyData>("/me/export", { asFan: true })).data,
    /** Comments go with the fan, or stay without the name. */
    deleteAccount: async (comments: "remove" | "anonymise" = "remove"): Promise<void> => {
      await http("/me", { method: "DELETE", query: { comments }, asFan: true })
    },
  }
}
