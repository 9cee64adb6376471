import {
  AdminAddUserToGroupCommand,
  AdminRemoveUserFromGroupCommand,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider"
import { accounts } from "../config.ts"
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

export const roles = ["premium_fans", "moderators", "admins"] as const
export type Role = (typeof roles)[number]

/** Gives somebody more rights, or takes them. They count from the next sign-in or refresh on, 15 minutes at most. */
export async function changeRole(Username: string, GroupName: Role, change: "give" | "take"): Promise<void> {
  const membership = { UserPoolId: accounts().poolId, Username, GroupName }
  try {
    if (change === "give") await client.send(new AdminAddUserToGroupCommand(membership))
    else await client.send(new AdminRemoveUserFromGroupCommand(membership))
  } catch (thrown) {
    throw cognitoError("role", thrown)
  }
}
