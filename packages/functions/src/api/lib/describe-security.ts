import type { ProblemKind } from "./error.ts"

/** How somebody proves who they are. The names stand in the document. */
export const securitySchemes = {
  bearer: {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "The access token of a sign-in",
  },
  apiKey: {
    type: "apiKey",
    in: "header",
    name: "X-Api-Key",
    description: "Of a fan's account; reads more in a minute, and nothing that cannot be read without",
  },
  session: {
    type: "apiKey",
    in: "cookie",
    name: "hub_session",
    description: "Set by a sign-in for the hub's own pages; sent to the auth routes only",
  },
} as const

type Requirement = { [scheme in keyof typeof securitySchemes]?: string[] }

/** Operations that may refuse with 401 and want something else than a token: what is typed in, or the session. */
const otherwise: Record<string, Requirement[]> = {
  signIn: [],
  forgotPassword: [],
  resetPassword: [],
  refreshSession: [{ session: [] }],
  signOut: [{ session: [] }, {}],
}

/** What an operation asks for: a token where it says that it can fail with `auth`, else nothing. */
export function securityOf(operationId: string, errors: readonly ProblemKind[]): Requirement[] {
  return errors.includes("auth") ? (otherwise[operationId] ?? [{ bearer: [] }]) : []
}
