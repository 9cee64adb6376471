import { AppError, type FieldError } from "@hub/core/error"
import type * as v from "valibot"

/** Bad input as one error, naming each field once. */
export function refusal(target: string, issues: readonly Issue[]): AppError {
  const all = issues.map((issue) => fieldError(target, issue))
  // One reason a field: what fails its first check fails the finer ones too.
  const errors = all.filter((error, index) => all.findIndex((other) => other.path === error.path) === index)
  const missing = errors.find((error) => error.message.startsWith(MISSING))
  const detail = missing?.message ?? errors.map((error) => `${error.path}: ${error.message}`).join("; ")
  return new AppError("input", missing ? "input.missing" : "input.invalid", detail, { errors })
}

export type Issue = {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: unknown })[] | undefined
} & Partial<Pick<v.BaseIssue<unknown>, "expected" | "received" | "input">>

const MISSING = "Missing required parameter: "

function fieldError(target: string, issue: Issue): FieldError {
  const name = (issue.path ?? []).map((part) => String(typeof part === "object" ? part.key : part)).join(".")
  return { path: [target, name].filter(Boolean).join("."), message: wording(name, issue) }
}

/** Valibot's own words for the three cases a caller meets most are about TypeScript; these are about requests. */
function wording(name: string, issue: Issue): string {
  if (issue.expected === "never") return "is not a parameter of this route"
  if (issue.received === "undefined") return `${MISSING}${name}`
  if (Array.isArray(issue.input)) return "must be given once"
  return issue.message
}
