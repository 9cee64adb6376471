import { pool } from "./cognito/pool.ts"
import type { Emulator } from "./http.ts"

const password = "Go-Pack-1887!"

const accounts = [
  { email: "admin@hub.example", firstName: "Demo", lastName: "Admin", groups: ["fans", "admins"] },
  // A second pair of eyes: two people who may write are what it takes to see two versions of an article.
  { email: "writer@hub.example", firstName: "Demo", lastName: "Writer", groups: ["fans", "admins"] },
  {
    email: "moderator@hub.example",
    firstName: "Demo",
    lastName: "Moderator",
    groups: ["fans", "moderators"],
  },
]

/** Accounts whose password everybody knows. They are made in the emulator, which only a developer's machine has. */
export const demo = { password, accounts } as const

/**
 * Makes the demo's accounts, or locks them where other machines are let in: a password that is written down is of use only
 * to who sits here. It talks to the emulator itself and never over the network, so it cannot reach a real pool.
 */
export async function seedAccounts(cognito: Emulator, isOpen: boolean): Promise<void> {
  const ask = asking(cognito)
  for (const { email, firstName, lastName, groups } of accounts) {
    if (isOpen) {
      await ask("AdminDisableUser", { Username: email }, "UserNotFoundException")
      await ask("AdminUserGlobalSignOut", { Username: email }, "UserNotFoundException")
      continue
    }
    const UserAttributes = [
      { Name: "email", Value: email },
      { Name: "email_verified", Value: "true" },
      { Name: "given_name", Value: firstName },
      { Name: "family_name", Value: lastName },
    ]
    await ask(
      "AdminCreateUser",
      { Username: email, UserAttributes, MessageAction: "SUPPRESS" },
      "UsernameExistsException",
    )
    await ask("AdminSetUserPassword", { Username: email, Password: password, Permanent: true })
    await ask("AdminEnableUser", { Username: email })
    for (const GroupName of groups) await ask("AdminAddUserToGroup", { Username: email, GroupName })
  }
}

function asking(cognito: Emulator) {
  return async (operation: string, input: object, unless?: string): Promise<void> => {
    const reply = await cognito({
      method: "POST",
      path: "/",
      search: "",
      headers: { "x-amz-target": `AWSCognitoIdentityProviderService.${operation}` },
      body: Buffer.from(JSON.stringify({ UserPoolId: pool.id, ...input })),
      ip: "127.0.0.1",
    })
    const body = String(reply.body ?? "")
    if (reply.status === 200 || (unless !== undefined && body.includes(unless))) return
    throw new Error(`The local Cognito refused ${operation}: ${body}`)
  }
}
