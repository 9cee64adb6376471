import {
  AdminAddUserToGroupCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
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

/** The groups of an account. Throws `auth.no_account`. */
export async function groupsOf(Username: string): Promise<string[]> {
  try {
    const command = new AdminListGroupsForUserCommand({ UserPoolId: accounts().poolId, Username })
    const { Groups = [] } = await client.send(command)
    return Groups.flatMap(({ GroupName }) => GroupName ?? [])
  } catch (thrown) {
    throw cognitoError("role", thrown)
  }
}

/** The id of the account with an address; undefined where there is none. */
export async function findAccount(email: string): Promise<string | undefined> {
  try {
    const command = new AdminGetUserCommand({ UserPoolId: accounts().poolId, Username: email })
    return (await client.send(command)).Username
  } catch (thrown) {
    const error = cognitoError("role", thrown)
    if (error.kind === "not_found") return undefined
    throw error
  }
}
