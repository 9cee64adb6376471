import type { Document } from "./openapi.ts"

/** How somebody proves who they are. The names stand in the document. */
export const securitySchemes = {
  bearer: {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "The access token of a sign-in",
  },
  session: {
    type: "apiKey",
    in: "cookie",
    name: "hub_session",
    description: "Set by a sign-in for the hub's own pages; sent to the auth routes only",
  },
} as const

type Requirement = Partial<Record<keyof typeof securitySchemes, string[]>>

/** Those that may refuse with 401 and want something else than a token: what is typed in, or the session. */
const otherwise: Record<string, Requirement[]> = {
  signIn: [],
  forgotPassword: [],
  resetPassword: [],
  refreshSession: [{ session: [] }],
  signOut: [{ session: [] }, {}],
}

/** Says of every operation what it asks for: a token where it can answer 401, nothing where it cannot. */
export function withSecurity(document: Document): Document {
  for (const operation of Object.values(document.paths).flatMap((item) => Object.values(item ?? {}))) {
    if (typeof operation !== "object" || !("responses" in operation)) continue
    const asks = operation.responses && "401" in operation.responses
    operation.security = asks ? (otherwise[operation.operationId ?? ""] ?? [{ bearer: [] }]) : []
  }
  return document
}
