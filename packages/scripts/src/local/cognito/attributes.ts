import * as v from "valibot"
import { CognitoError } from "./error.ts"
import { pool } from "./pool.ts"

export const Attributes = v.optional(
  v.array(v.object({ Name: v.string(), Value: v.optional(v.string(), "") })),
  [],
)
type Attributes = v.InferOutput<typeof Attributes>

/** What a fan may say about themselves, checked against the pool's schema. Throws Cognito's refusals. */
export function writtenByClient(given: Attributes): Record<string, string> {
  for (const { Name } of given) {
    if (pool.clientWritable.includes(Name)) continue
    throw new CognitoError("NotAuthorizedException", "A client attempted to write unauthorized attribute")
  }
  return checked(given)
}

/** What the service says about a user. */
export function writtenByService(given: Attributes): Record<string, string> {
  return checked(given)
}

/** Refuses a user without what the schema requires. */
export function requireAll(attributes: Record<string, string>): void {
  for (const name of pool.required) {
    if (attributes[name]) continue
    throw new CognitoError(
      "InvalidParameterException",
      `Attributes did not conform to the schema: ${name}: The attribute ${name} is required\n`,
    )
  }
}

/** As the API lists them; `sub` is one of them. */
export function listed(sub: string, attributes: Record<string, string>) {
  return [
    { Name: "sub", Value: sub },
    ...Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
  ]
}

function checked(given: Attributes): Record<string, string> {
  for (const { Name, Value } of given) {
    const problem = problemWith(Name, Value)
    if (problem) {
      throw new CognitoError(
        "InvalidParameterException",
        `Attributes did not conform to the schema: ${Name}: ${problem}\n`,
      )
    }
  }
  return Object.fromEntries(given.map(({ Name, Value }) => [Name, Value]))
}

function problemWith(name: string, value: string): string | undefined {
  const longest = pool.text[name]
  const range = pool.numbers[name]
  if (longest !== undefined) {
    if (name === "email" && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return "Invalid email address format."
    return value.length > longest ? `String must not be longer than ${longest}` : undefined
  }
  if (range) {
    const number = Number(value)
    const isInside = Number.isInteger(number) && number >= range[0] && number <= range[1]
    return isInside || value === "" ? undefined : `Number must be from ${range[0]} to ${range[1]}`
  }
  if (pool.booleans.includes(name) || name === "email_verified") {
    return /^(true|false)$/.test(value) ? undefined : "Boolean must be true or false"
  }
  return "Attribute does not exist in the schema."
}
