import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  randomUUID,
} from "node:crypto"
import { calculateJwkThumbprint, exportJWK, jwtVerify, SignJWT } from "jose"
import * as v from "valibot"
import { CognitoError } from "./error.ts"
import { pool } from "./pool.ts"
import type { Session, Store, User } from "./store.ts"

const DAY = 86_400_000

/** Makes and checks the pool's tokens: RS256, with the claims and the issuer of the real service. */
export async function createTokens(store: Store, now: () => number) {
  const privateKey = createPrivateKey((store.data.key ??= newKey()))
  const publicKey = createPublicKey(privateKey)
  const jwk = await exportJWK(publicKey)
  const kid = await calculateJwkThumbprint(jwk)
  store.save()

  function sign(claims: Record<string, unknown>): Promise<string> {
    return new SignJWT(claims).setProtectedHeader({ alg: "RS256", kid }).sign(privateKey)
  }

  /** A new sign-in, or the next tokens of one. `origin` ties what descends from one sign-in together. */
  async function issue(user: User, origin: string = randomUUID()) {
    const seconds = Math.floor(now() / 1000)
    const groups = [...user.groups].sort((a, b) => (pool.groups[a] ?? 0) - (pool.groups[b] ?? 0))
    const common = {
      sub: user.sub,
      ...(groups.length > 0 && { "cognito:groups": groups }),
      iss: pool.issuer,
      origin_jti: origin,
      event_id: randomUUID(),
      auth_time: seconds,
      iat: seconds,
      exp: seconds + pool.accessMinutes * 60,
    }
    const { email_verified, ...attributes } = user.attributes
    const RefreshToken = randomBytes(48).toString("base64url")
    store.data.sessions[hashOf(RefreshToken)] = {
      sub: user.sub,
      origin,
      expiresAt: now() + pool.refreshDays * DAY,
    }
    store.save()
    return {
      AccessToken: await sign({
        ...common,
        token_use: "access",
        client_id: pool.clientId,
        scope: "aws.cognito.signin.user.admin",
        jti: randomUUID(),
        username: user.sub,
      }),
      IdToken: await sign({
        ...common,
        ...attributes,
        email_verified: email_verified === "true",
        token_use: "id",
        aud: pool.clientId,
        jti: randomUUID(),
        "cognito:username": user.sub,
      }),
      RefreshToken,
      ExpiresIn: pool.accessMinutes * 60,
      TokenType: "Bearer",
    }
  }

  /** Trades a refresh token for new tokens. The old one works a moment longer, for a second tab. */
  async function rotate(token: string) {
    const session = sessionOf(token)
    const user = session && store.data.users[session.sub]
    if (!session || !user?.enabled) throw revoked("Refresh Token has been revoked")
    session.expiresAt = Math.min(session.expiresAt, now() + pool.rotationGraceSeconds * 1000)
    return issue(user, session.origin)
  }

  /** Ends the sign-in that a refresh token belongs to; one that is unknown has ended already. */
  function revoke(token: string): void {
    const session = sessionOf(token)
    if (!session) return
    store.endSessions(session.sub, session.origin)
    store.save()
  }

  /** The user of an access token that still counts. Throws `NotAuthorizedException`. */
  async function userOf(accessToken: string): Promise<User> {
    const claims = await jwtVerify(accessToken, publicKey, {
      issuer: pool.issuer,
      currentDate: new Date(now()),
    }).then(
      ({ payload }) => v.parse(Claims, payload),
      () => undefined,
    )
    if (!claims) throw revoked("Invalid Access Token")
    const user = store.data.users[claims.sub]
    const isOpen = Object.values(store.data.sessions).some((one) => one.origin === claims.origin_jti)
    if (!user?.enabled || !isOpen) throw revoked("Access Token has been revoked")
    return user
  }

  function sessionOf(token: string): Session | undefined {
    const session = store.data.sessions[hashOf(token)]
    return session && session.expiresAt > now() ? session : undefined
  }

  return { issue, rotate, revoke, userOf, jwks: { keys: [{ ...jwk, kid, alg: "RS256", use: "sig" }] } }
}
export type Tokens = Awaited<ReturnType<typeof createTokens>>

const Claims = v.object({ sub: v.string(), origin_jti: v.string(), token_use: v.literal("access") })

function newKey(): string {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 })
  return privateKey.export({ type: "pkcs8", format: "pem" }).toString()
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("base64url")
}

function revoked(message: string): CognitoError {
  return new CognitoError("NotAuthorizedException", message)
}
