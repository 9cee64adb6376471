import { ProblemError } from "@hub/functions/client/problem-error"

/** Another editor saved first; an address that is taken is a conflict of another kind. */
export function isChanged(thrown: unknown): boolean {
  return thrown instanceof ProblemError && thrown.reason === "article.changed"
}
