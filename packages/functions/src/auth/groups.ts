import {
  AdminAddUserToGroupCommand,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider"
import { cognitoError } from "./error.ts"

const client = new CognitoIdentityProviderClient({ maxAttempts: 3 })

/** Makes an account one of the fans; joining twice is joining once. A trigger says which pool it belongs to. */
export async function joinFans(UserPoolId: string, Username: string): Promise<void> {
  try {
    await client.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName: "fans" }))
  } catch (thrown) {
    throw cognitoError("join", thrown)
  }
}
