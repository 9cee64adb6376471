import { Reading } from "@hub/core/reading"
import type { LambdaContext } from "hono/aws-lambda"
import { app } from "../api/index.ts"
import { metered } from "../metered.ts"
import type { FunctionUrlEvent } from "./event.ts"
import { featureOf } from "./feature.ts"
import { lambda } from "./lambda.ts"

const answer = lambda(app)

/** The whole API. */
export function handler(event: FunctionUrlEvent, context?: LambdaContext) {
  return metered(featureOf(event.rawPath), context, async () => {
    const answered = await answer(event, context)
    await Reading.flush(Date.now())
    return answered
  })
}
