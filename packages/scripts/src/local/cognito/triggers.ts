import { messageOf } from "@hub/core/error"
import type { Invoke } from "../lambda.ts"
import { CognitoError } from "./error.ts"
import { pool } from "./pool.ts"
import type { User } from "./store.ts"

/** The functions a pool calls, under the names infra/auth.ts gives them. */
export type Triggers = {
  customMessage: (event: object) => Promise<unknown>
  postConfirmation: (event: object) => Promise<unknown>
}

/** The functions of this machine as triggers. One that throws fails the call that raised it, as in AWS. */
export function lambdaTriggers(invoke: Invoke): Triggers {
  const call = (name: string) => async (event: object) => {
    try {
      return await invoke(name, event)
    } catch (thrown) {
      throw new CognitoError(
        "UserLambdaValidationException",
        `${name} failed with error ${messageOf(thrown)}.`,
      )
    }
  }
  return { customMessage: call("custom-message"), postConfirmation: call("post-confirmation") }
}

/** What a trigger is told about a user. */
export function triggerEvent(user: User, triggerSource: string, more: object = {}) {
  return {
    version: "1",
    region: "us-east-1",
    userPoolId: pool.id,
    userName: user.sub,
    callerContext: { awsSdkVersion: "aws-sdk-unknown-unknown", clientId: pool.clientId },
    triggerSource,
    request: {
      userAttributes: { sub: user.sub, "cognito:user_status": user.status, ...user.attributes },
      ...more,
    },
    response: {},
  }
}
