import { readFile } from "node:fs/promises"
import {
  AdminAddUserToGroupCommand,
  AdminInitiateAuthCommand,
  AdminUserGlobalSignOutCommand,
  ChangePasswordCommand,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  DeleteUserCommand,
  ForgotPasswordCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  ListUsersCommand,
  ResendConfirmationCodeCommand,
  RevokeTokenCommand,
  SignUpCommand,
  UpdateUserAttributesCommand,
  VerifyUserAttributeCommand,
} from "@aws-sdk/client-cognito-identity-provider"
import { CognitoJwtVerifier } from "aws-jwt-verify"
import * as v from "valibot"
import { expect, test } from "vitest"
import { temporaryFolder } from "../testing/folder.ts"
import { pool } from "./pool.ts"
import { startPool } from "./testing.ts"
import { lambdaTriggers } from "./triggers.ts"

const { clientId: ClientId, id: UserPoolId } = pool
const password = "Wolfpack1!"
const Jwk = v.object({
  kty: v.literal("RSA"),
  use: v.literal("sig"),
  alg: v.literal("RS256"),
  kid: v.string(),
  n: v.string(),
  e: v.string(),
})
const Jwks = v.object({ keys: v.array(Jwk) })
type Pool = Awaited<ReturnType<typeof startPool>>

function signUp(email: string, more: { Name: string; Value: string }[] = [], Password = password) {
  const UserAttributes = [
    { Name: "email", Value: email },
    { Name: "given_name", Value: "Ana" },
    { Name: "family_name", Value: "Fan" },
    ...more,
  ]
  return new SignUpCommand({ ClientId, Username: email, Password, UserAttributes })
}

function signIn(email: string, PASSWORD = password) {
  return new AdminInitiateAuthCommand({
    UserPoolId,
    ClientId,
    AuthFlow: "ADMIN_USER_PASSWORD_AUTH",
    AuthParameters: { USERNAME: email, PASSWORD },
  })
}

async function confirmed(started: Pool, email = "ana@example.com") {
  await started.client.send(signUp(email))
  await started.client.send(
    new ConfirmSignUpCommand({ ClientId, Username: email, ConfirmationCode: started.lastCode() }),
  )
  const { AuthenticationResult } = await started.client.send(signIn(email))
  return v.parse(
    v.object({ AccessToken: v.string(), RefreshToken: v.string(), IdToken: v.string() }),
    AuthenticationResult,
  )
}

test("a fan signs up, is mailed the welcome with a code, confirms and signs in", async () => {
  const started = await startPool()
  const answer = await started.client.send(signUp("Ana@Example.com"))
  expect(answer).toMatchObject({
    UserConfirmed: false,
    CodeDeliveryDetails: { Destination: "a***@e***", DeliveryMedium: "EMAIL" },
  })
  expect(started.mails).toMatchObject([
    {
      to: ["ana@example.com"],
      subject: "Welcome to NC State Sports Hub!",
      text: expect.stringMatching(/\d{6}.*Go Pack!$/),
    },
  ])
  await expect(started.client.send(signIn("ana@example.com"))).rejects.toMatchObject({
    name: "UserNotConfirmedException",
  })
  await started.client.send(
    new ConfirmSignUpCommand({ ClientId, Username: "ANA@example.com", ConfirmationCode: started.lastCode() }),
  )
  const { AuthenticationResult } = await started.client.send(signIn("aNa@example.com"))
  expect(AuthenticationResult).toMatchObject({ TokenType: "Bearer", ExpiresIn: 900 })
})

test("its tokens pass the verifier that production uses, and carry the groups", async () => {
  const started = await startPool()
  const first = await confirmed(started)
  const { Username } = await started.client.send(new GetUserCommand({ AccessToken: first.AccessToken }))
  await started.client.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName: "fans" }))
  await started.client.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName: "admins" }))
  const { AuthenticationResult } = await started.client.send(signIn("ana@example.com"))
  const verifier = CognitoJwtVerifier.create({
    userPoolId: UserPoolId,
    clientId: ClientId,
    tokenUse: "access",
  })
  const jwks = await fetch(`${started.endpoint}/${UserPoolId}/.well-known/jwks.json`)
  verifier.cacheJwks(v.parse(Jwks, await jwks.json()))
  const claims = await verifier.verify(AuthenticationResult?.AccessToken ?? "")
  expect(claims).toMatchObject({ sub: Username, "cognito:groups": ["admins", "fans"], client_id: ClientId })
})

test.each([
  ["short1!A".slice(0, 7), "not long enough"],
  ["WOLFPACK1!", "lowercase"],
  ["wolfpack1!", "uppercase"],
  ["Wolfpack!!", "numeric"],
  ["Wolfpack11", "symbol"],
])("the password %s is refused: %s", async (weak, words) => {
  const { client } = await startPool()
  await expect(client.send(signUp("ana@example.com", [], weak))).rejects.toMatchObject({
    name: "InvalidPasswordException",
    message: expect.stringContaining(words),
  })
})

test.each([
  ["custom:is_verified", "NotAuthorizedException"],
  ["email_verified", "NotAuthorizedException"],
  ["custom:role", "NotAuthorizedException"],
])("nobody writes %s about themselves", async (Name, name) => {
  const { client } = await startPool()
  await expect(client.send(signUp("ana@example.com", [{ Name, Value: "true" }]))).rejects.toMatchObject({
    name,
  })
})

test("an address has one account, in any case", async () => {
  const { client } = await startPool()
  await client.send(signUp("ana@example.com"))
  await expect(client.send(signUp("ANA@example.com"))).rejects.toMatchObject({
    name: "UsernameExistsException",
  })
})

test("a code is good once, for a day, and is not guessed", async () => {
  const started = await startPool()
  const { client, clock, lastCode } = started
  await client.send(signUp("ana@example.com"))
  const confirm = (ConfirmationCode: string) =>
    client.send(new ConfirmSignUpCommand({ ClientId, Username: "ana@example.com", ConfirmationCode }))
  const wrong = lastCode() === "000000" ? "000001" : "000000"
  for (const _ of [1, 2, 3, 4, 5]) {
    await expect(confirm(wrong)).rejects.toMatchObject({ name: "CodeMismatchException" })
  }
  await expect(confirm(lastCode())).rejects.toMatchObject({ name: "LimitExceededException" })
  await client.send(new ResendConfirmationCodeCommand({ ClientId, Username: "ana@example.com" }))
  clock.now += 25 * 3_600_000
  await expect(confirm(lastCode())).rejects.toMatchObject({ name: "ExpiredCodeException" })
  await client.send(new ResendConfirmationCodeCommand({ ClientId, Username: "ana@example.com" }))
  await confirm(lastCode())
  await expect(confirm(lastCode())).rejects.toMatchObject({ name: "NotAuthorizedException" })
})

test("a wrong password and an unknown address get the same words, and guessing is slowed down", async () => {
  const started = await startPool()
  await confirmed(started)
  const same = { name: "NotAuthorizedException", message: "Incorrect username or password." }
  await expect(started.client.send(signIn("nobody@example.com"))).rejects.toMatchObject(same)
  for (const _ of [1, 2, 3, 4, 5]) {
    await expect(started.client.send(signIn("ana@example.com", "Wrong1!x"))).rejects.toMatchObject(same)
  }
  await expect(started.client.send(signIn("ana@example.com"))).rejects.toMatchObject({
    message: "Password attempts exceeded",
  })
  started.clock.now += 2000
  await expect(started.client.send(signIn("ana@example.com"))).resolves.toBeDefined()
})

test("a refresh token is good once and a moment longer", async () => {
  const started = await startPool()
  const { RefreshToken } = await confirmed(started)
  const refresh = () => started.client.send(new GetTokensFromRefreshTokenCommand({ ClientId, RefreshToken }))
  const { AuthenticationResult } = await refresh()
  expect(AuthenticationResult?.RefreshToken).not.toBe(RefreshToken)
  started.clock.now += 29_000
  await refresh()
  started.clock.now += 2000
  await expect(refresh()).rejects.toMatchObject({ name: "NotAuthorizedException" })
})

test("signing out ends that sign-in and its descendants; signing out everywhere ends all", async () => {
  const started = await startPool()
  const here = await confirmed(started)
  const { AuthenticationResult: there } = await started.client.send(signIn("ana@example.com"))
  await started.client.send(new RevokeTokenCommand({ ClientId, Token: here.RefreshToken }))
  const user = (AccessToken?: string) => started.client.send(new GetUserCommand({ AccessToken }))
  await expect(user(here.AccessToken)).rejects.toMatchObject({ name: "NotAuthorizedException" })
  const { Username } = await user(there?.AccessToken)
  await started.client.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username }))
  await expect(user(there?.AccessToken)).rejects.toMatchObject({ name: "NotAuthorizedException" })
})

test("a forgotten password is replaced by mail, and nobody learns who has an account", async () => {
  const started = await startPool()
  await confirmed(started)
  const forgot = (Username: string) => started.client.send(new ForgotPasswordCommand({ ClientId, Username }))
  const known = await forgot("ana@example.com")
  const mails = started.mails.length
  const unknown = await forgot("abe@else.com")
  expect(unknown.CodeDeliveryDetails).toEqual(known.CodeDeliveryDetails)
  expect(started.mails).toHaveLength(mails)
  const reset = { ClientId, ConfirmationCode: started.lastCode(), Password: "Different2?" }
  await expect(
    started.client.send(new ConfirmForgotPasswordCommand({ ...reset, Username: "abe@else.com" })),
  ).rejects.toMatchObject({ name: "CodeMismatchException" })
  await started.client.send(new ConfirmForgotPasswordCommand({ ...reset, Username: "ana@example.com" }))
  await expect(started.client.send(signIn("ana@example.com"))).rejects.toThrow("Incorrect")
  await expect(started.client.send(signIn("ana@example.com", "Different2?"))).resolves.toBeDefined()
})

test("a password is changed by who knows the old one", async () => {
  const started = await startPool()
  const { AccessToken } = await confirmed(started)
  const change = (PreviousPassword: string) =>
    started.client.send(
      new ChangePasswordCommand({ AccessToken, PreviousPassword, ProposedPassword: "Different2?" }),
    )
  await expect(change("Wrong1!x")).rejects.toMatchObject({ name: "NotAuthorizedException" })
  await change(password)
  await expect(started.client.send(signIn("ana@example.com", "Different2?"))).resolves.toBeDefined()
})

test("a new address counts once it is verified", async () => {
  const started = await startPool()
  const { AccessToken } = await confirmed(started)
  const UserAttributes = [{ Name: "email", Value: "new@example.com" }]
  await started.client.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes }))
  await expect(started.client.send(signIn("new@example.com"))).rejects.toThrow("Incorrect")
  expect(started.mails.at(-1)?.to).toEqual(["new@example.com"])
  await started.client.send(
    new VerifyUserAttributeCommand({ AccessToken, AttributeName: "email", Code: started.lastCode() }),
  )
  await expect(started.client.send(signIn("new@example.com"))).resolves.toBeDefined()
})

test("a confirmation whose trigger fails says so and leaves the user confirmed", async () => {
  const started = await startPool({
    triggers: lambdaTriggers((name, event) =>
      name === "post-confirmation" ? Promise.reject(new Error("no table")) : Promise.resolve(event),
    ),
  })
  await expect(confirmed(started)).rejects.toThrow("no table")
  await expect(started.client.send(signIn("ana@example.com"))).resolves.toBeDefined()
})

test("accounts, keys and sessions survive a restart; a password is nowhere on the disk", async () => {
  const file = `${await temporaryFolder()}/pool.json`
  const first = await startPool({ file })
  const { AccessToken } = await confirmed(first)
  const second = await startPool({ file })
  await expect(second.client.send(new GetUserCommand({ AccessToken }))).resolves.toBeDefined()
  expect(await readFile(file, "utf8")).not.toContain(password)
})

test("a deleted account is gone with its tokens", async () => {
  const started = await startPool()
  const { AccessToken } = await confirmed(started)
  await started.client.send(new DeleteUserCommand({ AccessToken }))
  await expect(started.client.send(new GetUserCommand({ AccessToken }))).rejects.toMatchObject({
    name: "NotAuthorizedException",
  })
  await expect(started.client.send(signIn("ana@example.com"))).rejects.toThrow("Incorrect")
})

test("what it does not play is refused by name", async () => {
  const { client } = await startPool()
  await expect(client.send(new ListUsersCommand({ UserPoolId }))).rejects.toThrow("has no ListUsers")
})
