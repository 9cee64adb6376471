import { User } from "@hub/core/user"
import type { PostConfirmationTriggerEvent } from "aws-lambda"
import * as v from "valibot"
import { joinFans } from "../auth/groups.ts"
import { Identity, profileOf } from "../auth/identity.ts"

/**
 * A fan who confirmed their address gets a profile and joins `fans`. Both are done once however often they are done, so Cognito may
 * call again, and what fails here is made good at the first sign-in. A confirmed password reset raises the same trigger and
 * changes nothing.
 */
export async function handler(event: PostConfirmationTriggerEvent): Promise<PostConfirmationTriggerEvent> {
  if (event.triggerSource !== "PostConfirmation_ConfirmSignUp") return event
  const attributes = v.parse(Identity, event.request.userAttributes)
  await User.ensure(profileOf(attributes, new Date().toISOString()))
  await joinFans(event.userPoolId, event.userName)
  return event
}
