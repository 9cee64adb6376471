import { execFileSync } from "node:child_process"
import {
  AdminInitiateAuthCommand,
  CognitoIdentityProviderClient,
} from "@aws-sdk/client-cognito-identity-provider"
import { expect, test } from "vitest"
import { createCognito } from "./cognito/index.ts"
import { pool } from "./cognito/pool.ts"
import { demo, seedAccounts } from "./demo-accounts.ts"
import { localCredentials } from "./links.ts"
import { root } from "./paths.ts"
import { demoAccounts } from "./stack.ts"
import { served } from "./testing/http.ts"

const unused = () => Promise.reject(new Error("no mail and no trigger is part of this"))

async function startPool() {
  const triggers = { customMessage: unused, postConfirmation: unused }
  const cognito = await createCognito({ file: null, triggers, deliver: unused })
  const credentials = localCredentials
  const endpoint = await served(cognito)
  const client = new CognitoIdentityProviderClient({
    endpoint,
    region: "us-east-1",
    credentials,
    maxAttempts: 1,
  })
  return { cognito, signIn: (email: string) => groupsOf(client, email) }
}

async function groupsOf(client: CognitoIdentityProviderClient, email: string): Promise<unknown> {
  const { AuthenticationResult } = await client.send(
    new AdminInitiateAuthCommand({
      UserPoolId: pool.id,
      ClientId: pool.clientId,
      AuthFlow: "ADMIN_USER_PASSWORD_AUTH",
      AuthParameters: { USERNAME: email, PASSWORD: demo.password },
    }),
  )
  const [, payload = ""] = AuthenticationResult?.AccessToken?.split(".") ?? []
  return JSON.parse(Buffer.from(payload, "base64url").toString())["cognito:groups"]
}

test("everybody of the demo can sign in, into their groups, however often it was started", async () => {
  const { cognito, signIn } = await startPool()
  await seedAccounts(cognito, false)
  await seedAccounts(cognito, false)
  for (const { email, groups } of demo.accounts) {
    expect(await signIn(email)).toEqual(expect.arrayContaining(groups))
  }
})

test("a start that lets other machines in locks the accounts, the next that does not opens them", async () => {
  const { cognito, signIn } = await startPool()
  await seedAccounts(cognito, true)
  await seedAccounts(cognito, false)
  await seedAccounts(cognito, true)
  await expect(signIn("admin@hub.example")).rejects.toThrow("User is disabled.")
  await seedAccounts(cognito, false)
  expect(await signIn("admin@hub.example")).toContain("admins")
})

test.each([
  ["demo", "127.0.0.1", "made"],
  ["demo", "localhost", "made"],
  ["demo", "0.0.0.0", "locked"],
  ["demo", "192.168.1.20", "locked"],
  ["espn", "127.0.0.1", "none"],
  ["espn", "0.0.0.0", "none"],
] as const)("the %s season on %s has the demo's accounts %s", (feeds, host, accounts) => {
  expect(demoAccounts(feeds, host)).toBe(accounts)
})

test("nothing that reaches AWS knows the accounts, their password, or where they come from", () => {
  const words = [
    "-e",
    demo.password,
    "-e",
    "demo-accounts",
    ...demo.accounts.flatMap((one) => ["-e", one.email]),
  ]
  const found = execFileSync("git", ["grep", "--untracked", "-lF", ...words], { cwd: root, encoding: "utf8" })
  const mine = /^(?:packages\/scripts\/src\/(?:local\/|start\.ts$)|e2e\/|docs\/|README\.md$|bench\/)/
  expect(
    found
      .trim()
      .split("\n")
      .filter((file) => !mine.test(file)),
  ).toEqual([])
})
