import * as v from "valibot"
import { CognitoError } from "./error.ts"
import type { Purpose, Store, User } from "./store.ts"
import type { Tokens } from "./tokens.ts"

/** What every operation works with. `now` in milliseconds. */
export type Pool = {
  store: Store
  tokens: Tokens
  now: () => number
  /** Mails a code, in the words that the pool or its trigger has for the purpose. */
  mailCode: (user: User, purpose: Purpose, code: string, to: string) => Promise<void>
  /** Runs what follows a confirmation; throws `UserLambdaValidationException` when it fails. */
  confirmed: (user: User, source: string) => Promise<void>
}

export type Operation = (input: unknown, pool: Pool) => Promise<object>

/** One call of the service: its input by `schema`, its answer by `run`. */
export function operation<S extends v.GenericSchema>(
  schema: S,
  run: (input: v.InferOutput<S>, pool: Pool) => Promise<object> | object,
): Operation {
  return async (input, pool) => {
    const parsed = v.safeParse(schema, input)
    if (!parsed.success) throw new CognitoError("InvalidParameterException", v.summarize(parsed.issues))
    return run(parsed.output, pool)
  }
}

/** A user that an administrator names. Throws `UserNotFoundException`. */
export function named({ store }: Pool, name: string): User {
  const user = store.find(name)
  if (!user) throw new CognitoError("UserNotFoundException", "User does not exist.")
  return user
}

/** Where a code went, as Cognito tells it: enough to recognise one's own address. */
export function delivery(address: string) {
  const [name = "", domain = ""] = address.split("@")
  return {
    Destination: `${name.slice(0, 1)}***@${domain.slice(0, 1)}***`,
    DeliveryMedium: "EMAIL",
    AttributeName: "email",
  }
}
