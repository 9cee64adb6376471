import { handle, type LambdaContext } from "hono/aws-lambda"
import { app } from "../api/index.ts"
import { type FunctionUrlEvent, presentable } from "./event.ts"

const answer = handle(app)

/** Function URL, payload 2.0: the whole API. */
export function handler(event: FunctionUrlEvent, context?: LambdaContext) {
  return answer(presentable(event), context)
}
