import { messageOf } from "@hub/core/error"

/** What went wrong, for who runs a verb: also what storage said, which a fan is never told. Pure. */
export function failureText(thrown: unknown): string {
  const cause = thrown instanceof Error ? thrown.cause : undefined
  return cause instanceof Error ? `${messageOf(thrown)}: ${cause.message || cause.name}` : messageOf(thrown)
}
