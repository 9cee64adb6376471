import { randomBytes } from "node:crypto"
import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider"
import { accounts } from "../config.ts"
import { cognitoError } from "./error.ts"
import { joinFans } from "./groups.ts"

const client = new CognitoIdentityProviderClient({ maxAttempts: 5 })

/** An account that is there: `begun` was made by a move that did not come to its end. */
export type Found = { id: string; state: "confirmed" | "begun" | "unconfirmed" | "disabled" }

/** The account with an address; undefined where there is none. 1 call of Cognito. */
export async function accountOf(email: string): Promise<Found | undefined> {
  try {
    const command = new AdminGetUserCommand({ UserPoolId: accounts().poolId, Username: email })
    const { Username: id = "", UserStatus, Enabled } = await client.send(command)
    if (Enabled === false) return { id, state: "disabled" }
    if (UserStatus === "FORCE_CHANGE_PASSWORD") return { id, state: "begun" }
    return { id, state: UserStatus === "UNCONFIRMED" ? "unconfirmed" : "confirmed" }
  } catch (thrown) {
    const error = cognitoError("role", thrown)
    if (error.kind === "not_found") return undefined
    throw error
  }
}

type Person = { email: string; firstName: string; lastName: string }

/**
 * Makes an account for an address that another stage has confirmed, and returns its id. Nobody knows its password: the owner
 * asks for a new one by mail. Nothing is mailed now, and it is one of the fans, whatever it was elsewhere. 3 calls of Cognito.
 */
export async function makeAccount(person: Person): Promise<string> {
  const UserAttributes = [
    { Name: "email", Value: person.email },
    { Name: "email_verified", Value: "true" },
    { Name: "given_name", Value: person.firstName },
    { Name: "family_name", Value: person.lastName },
  ]
  const [UserPoolId, Username] = [accounts().poolId, person.email]
  try {
    const create = new AdminCreateUserCommand({
      UserPoolId,
      Username,
      UserAttributes,
      MessageAction: "SUPPRESS",
    })
    const { User } = await client.send(create)
    const id = User?.Username ?? ""
    await finishAccount(id)
    return id
  } catch (thrown) {
    throw cognitoError("role", thrown)
  }
}

/** The rest of making an account, for one that was begun. Without a password an account could never ask for a new one. */
export async function finishAccount(Username: string): Promise<void> {
  const UserPoolId = accounts().poolId
  try {
    const Password = `${randomBytes(24).toString("base64url")}aA1!`
    await client.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true }))
  } catch (thrown) {
    throw cognitoError("role", thrown)
  }
  await joinFans(UserPoolId, Username)
}
