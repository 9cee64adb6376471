import { validator } from "hono-openapi"
import * as v from "valibot"
import { type Issue, refusal } from "./refusal.ts"

/**
 * Checks one part of the request and documents it. Query schemas are strict objects: an unknown or repeated
 * parameter is refused by name, so a typo never silently answers something else.
 */
export function validate<T extends "query" | "param" | "json", S extends v.GenericSchema>(
  target: T,
  schema: S,
) {
  const check = (result: { success: true } | { success: false; error: readonly Issue[] }) => {
    if (!result.success) throw refusal(target, result.error)
  }
  // Documented as what it means (a number from 1 to 50), not as the text that a query carries.
  return validator(target, schema, check, { options: { typeMode: "output" } })
}

/** For routes without parameters: whatever is given is a mistake. */
export const NoQuery = v.strictObject({})
