import {
  AdminAddUserToGroupCommand,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider"
import type { PostConfirmationTriggerEvent } from "aws-lambda"

const cognito = new CognitoIdentityProviderClient({ maxAttempts: 3 })

/**
 * A fan who confirmed their address joins `fans`. Joining twice is joining once, so Cognito may call it again. A confirmed
 * password reset raises the same trigger and changes nothing.
 */
export async function handler(event: PostConfirmationTriggerEvent): Promise<PostConfirmationTriggerEvent> {
  if (event.triggerSource !== "PostConfirmation_ConfirmSignUp") return event
  const { userPoolId: UserPoolId, userName: Username } = event
  await cognito.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName: "fans" }))
  return event
}
