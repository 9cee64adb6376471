import type { Env, Hono, Schema } from "hono"
import { handle, type LambdaContext } from "hono/aws-lambda"
import { type FunctionUrlEvent, presentable } from "./event.ts"

/** An app as the handler of a Function URL, payload 2.0; brotli bodies go out as base64. */
export function lambda<E extends Env, S extends Schema, P extends string>(app: Hono<E, S, P>) {
  const answer = handle(app)
  return (event: FunctionUrlEvent, context?: LambdaContext) => answer(presentable(event), context)
}
