import {
  AdminInitiateAuthCommand,
  type AuthenticationResultType,
  ChangePasswordCommand,
  CognitoIdentityProviderClient,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  DeleteUserCommand,
  ForgotPasswordCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  ResendConfirmationCodeCommand,
  RevokeTokenCommand,
  SignUpCommand,
  UpdateUserAttributesCommand,
  VerifyUserAttributeCommand,
} from "@aws-sdk/client-cognito-identity-provider"
import { AppError } from "@hub/core/error"
import { accounts } from "../config.ts"
import { type Asking, cognitoError } from "./error.ts"

const client = new CognitoIdentityProviderClient({ maxAttempts: 3 })

/** What one sign-in holds: the access token goes to the page, the refresh token into a cookie nobody's script reads. */
export type Tokens = { accessToken: string; idToken: string; refreshToken: string; expiresInSeconds: number }

export type NewAccount = {
  email: string
  password: string
  firstName: string
  lastName: string
  username?: string | undefined
  favoriteTeam?: string | undefined
  favoriteSport?: string | undefined
  graduationYear?: number | undefined
}

export async function signUp(account: NewAccount): Promise<void> {
  const attributes = {
    email: account.email,
    given_name: account.firstName,
    family_name: account.lastName,
    preferred_username: account.username,
    "custom:favorite_team": account.favoriteTeam,
    "custom:favorite_sport": account.favoriteSport,
    "custom:graduation_year": account.graduationYear?.toString(),
  }
  const UserAttributes = Object.entries(attributes).flatMap(([Name, Value]) =>
    Value ? [{ Name, Value }] : [],
  )
  const { email: Username, password: Password } = account
  await ask(
    "sign up",
    client.send(new SignUpCommand({ ClientId: clientId(), Username, Password, UserAttributes })),
  )
}

export async function confirm(Username: string, ConfirmationCode: string): Promise<void> {
  await ask(
    "confirm",
    client.send(new ConfirmSignUpCommand({ ClientId: clientId(), Username, ConfirmationCode })),
  )
}

export async function resend(Username: string): Promise<void> {
  await ask("resend", client.send(new ResendConfirmationCodeCommand({ ClientId: clientId(), Username })))
}

function passwordCommand(USERNAME: string, PASSWORD: string): AdminInitiateAuthCommand {
  return new AdminInitiateAuthCommand({
    UserPoolId: accounts().poolId,
    ClientId: clientId(),
    AuthFlow: "ADMIN_USER_PASSWORD_AUTH",
    AuthParameters: { USERNAME, PASSWORD },
  })
}

export async function signIn(email: string, password: string): Promise<Tokens> {
  const command = passwordCommand(email, password)
  return tokensOf((await ask("sign in", client.send(command))).AuthenticationResult)
}

/** Trades a refresh token for new tokens, of which the new refresh token replaces the old. */
export async function refresh(RefreshToken: string): Promise<Tokens> {
  const command = new GetTokensFromRefreshTokenCommand({ ClientId: clientId(), RefreshToken })
  return tokensOf((await ask("refresh", client.send(command))).AuthenticationResult)
}

export async function signOut(Token: string): Promise<void> {
  await ask("sign out", client.send(new RevokeTokenCommand({ ClientId: clientId(), Token })))
}

export async function signOutEverywhere(AccessToken: string): Promise<void> {
  await ask("use", client.send(new GlobalSignOutCommand({ AccessToken })))
}

export async function forgot(Username: string): Promise<void> {
  await ask("forgot", client.send(new ForgotPasswordCommand({ ClientId: clientId(), Username })))
}

export async function reset(Username: string, ConfirmationCode: string, Password: string): Promise<void> {
  const command = new ConfirmForgotPasswordCommand({
    ClientId: clientId(),
    Username,
    ConfirmationCode,
    Password,
  })
  await ask("reset", client.send(command))
}

export async function changePassword(
  AccessToken: string,
  PreviousPassword: string,
  ProposedPassword: string,
): Promise<void> {
  const command = new ChangePasswordCommand({ AccessToken, PreviousPassword, ProposedPassword })
  await ask("password", client.send(command))
}

/** Throws `auth.wrong_password` (403) unless it is the account's password. The session that proves it is ended at once. */
export async function checkPassword(email: string, password: string): Promise<void> {
  const command = passwordCommand(email, password)
  const { AuthenticationResult } = await ask("password", client.send(command))
  await signOut(tokensOf(AuthenticationResult).refreshToken)
}

/** Mails a code to the new address, which counts once the code came back. */
export async function changeEmail(AccessToken: string, email: string): Promise<void> {
  const UserAttributes = [{ Name: "email", Value: email }]
  await ask("email", client.send(new UpdateUserAttributesCommand({ AccessToken, UserAttributes })))
}

/** Confirms the new address; returns it. */
export async function confirmEmail(AccessToken: string, Code: string): Promise<string> {
  const command = new VerifyUserAttributeCommand({ AccessToken, AttributeName: "email", Code })
  await ask("confirm", client.send(command))
  const { UserAttributes = [] } = await ask("use", client.send(new GetUserCommand({ AccessToken })))
  return UserAttributes.find(({ Name }) => Name === "email")?.Value ?? ""
}

export async function deleteAccount(AccessToken: string): Promise<void> {
  await ask("use", client.send(new DeleteUserCommand({ AccessToken })))
}

async function ask<T>(asking: Asking, call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch (thrown) {
    throw cognitoError(asking, thrown)
  }
}

function clientId(): string {
  return accounts().clientId
}

function tokensOf(result: AuthenticationResultType | undefined): Tokens {
  const { AccessToken, IdToken, RefreshToken, ExpiresIn = 0 } = result ?? {}
  if (AccessToken && IdToken && RefreshToken) {
    return {
      accessToken: AccessToken,
      idToken: IdToken,
      refreshToken: RefreshToken,
      expiresInSeconds: ExpiresIn,
    }
  }
  // A challenge (a second factor, a forced new password) that the hub's pages do not offer yet.
  throw new AppError(
    "unprocessable",
    "auth.challenge",
    "This account needs a step that the hub does not offer",
  )
}
