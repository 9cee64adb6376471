import { ProblemError } from "@hub/functions/client/problem-error"

/** The API knows no such thing; an id it cannot even read is the same to a fan. */
export function isMissing(error: unknown): boolean {
  return error instanceof ProblemError && (error.status === 404 || error.status === 400)
}
