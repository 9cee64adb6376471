import { handle, type LambdaContext } from "hono/aws-lambda"
import type { Api } from "../api/index.ts"
import { type FunctionUrlEvent, presentable } from "./event.ts"

/** An app as the handler of a Function URL, payload 2.0; brotli bodies go out as base64. */
export function lambda(app: Api) {
  const answer = handle(app)
  return (event: FunctionUrlEvent, context?: LambdaContext) => answer(presentable(event), context)
}
