import * as v from "valibot"
import { AppError, type FieldError } from "./error.ts"

type Schema = v.GenericSchema

/** Valibot's issues as `{ path, message }`, the form problem documents carry. */
export function fieldErrors(issues: readonly v.BaseIssue<unknown>[], prefix = ""): FieldError[] {
  return issues.map((issue) => ({
    path: [prefix, v.getDotPath(issue)].filter(Boolean).join("."),
    message: issue.message,
  }))
}

/** Parses `input` or throws `input` with every wrong field named. */
export function parse<S extends Schema>(
  schema: S,
  input: unknown,
  reason = "input.invalid",
): v.InferOutput<S> {
  const result = v.safeParse(schema, input)
  if (result.success) return result.output
  const errors = fieldErrors(result.issues)
  throw new AppError("input", reason, errors.map((e) => `${e.path}: ${e.message}`).join("; "), { errors })
}

/**
 * A public verb: parses its input with `schema`, which routes reuse as `verb.schema`.
 * `verb.force` skips the parse for callers that hold parsed input already.
 */
export function fn<S extends Schema, R>(schema: S, run: (input: v.InferOutput<S>) => R) {
  return Object.assign((input: v.InferInput<S>): R => run(parse(schema, input)), { schema, force: run })
}
