import { generateKeyPairSync, type KeyObject } from "node:crypto"
import { handler as postConfirmation } from "@hub/functions/handler/post-confirmation"
import { decodeProtectedHeader, importJWK, SignJWT } from "jose"
import * as v from "valibot"
import { expect, test } from "vitest"
import { pool } from "./pool.ts"
import { startAccounts } from "./testing-api.ts"

const { ask, lastCode, endpoint, signingKey } = await startAccounts(postConfirmation)
const email = "ana@example.com"
const password = "Wolfpack1!"
await ask("POST", "/auth/sign-up", { body: { email, password, firstName: "Ana", lastName: "Fan" } })
await ask("POST", "/auth/confirm", { body: { email, code: lastCode(email) } })
const { json } = await ask("POST", "/auth/sign-in", { body: { email, password } })
const good = v.parse(v.object({ data: v.object({ accessToken: v.string() }) }), json).data.accessToken

const { kid = "" } = decodeProtectedHeader(good)
const [header = "", payload = "", signature = ""] = good.split(".")
const claims = v.parse(
  v.record(v.string(), v.unknown()),
  JSON.parse(Buffer.from(payload, "base64url").toString()),
)
const genuine = await signingKey()
const other = generateKeyPairSync("rsa", { modulusLength: 2048 })

function encoded(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url")
}

/** Signed by the pool itself unless told otherwise: only the claims are wrong. */
function signed(changes: object, key: KeyObject = genuine, id = kid): Promise<string> {
  return new SignJWT({ ...claims, ...changes }).setProtectedHeader({ alg: "RS256", kid: id }).sign(key)
}

/** The pool's public key as text, as somebody would use it who hopes that the API takes it for a shared secret. */
async function publicKeyBytes(): Promise<Uint8Array> {
  const jwks: unknown = await (await fetch(`${endpoint}/${pool.id}/.well-known/jwks.json`)).json()
  const { keys } = v.parse(v.object({ keys: v.tuple([v.looseObject({ kty: v.string() })]) }), jwks)
  await importJWK(keys[0], "RS256")
  return new TextEncoder().encode(JSON.stringify(keys[0]))
}

const forgeries: [string, () => Promise<string> | string][] = [
  ["has no algorithm", () => `${encoded({ alg: "none", kid })}.${payload}.`],
  [
    "is signed with the public key as an HMAC secret",
    async () => new SignJWT(claims).setProtectedHeader({ alg: "HS256", kid }).sign(await publicKeyBytes()),
  ],
  ["is signed with somebody else's key", () => signed({}, other.privateKey)],
  ["names a key that the pool does not have", () => signed({}, other.privateKey, "unknown")],
  [
    "has other groups under the old signature",
    () => `${header}.${encoded({ ...claims, "cognito:groups": ["admins"] })}.${signature}`,
  ],
  [
    "has another user under the old signature",
    () => `${header}.${encoded({ ...claims, sub: "somebody" })}.${signature}`,
  ],
  [
    "comes from another pool",
    () => signed({ iss: "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Other" }),
  ],
  ["is for another client", () => signed({ client_id: "other" })],
  ["is an ID token", () => signed({ token_use: "id" })],
  ["is expired", () => signed({ exp: 1 })],
  ["is cut short", () => good.slice(0, -8)],
  ["is not a token", () => "abc.def"],
]

test("a token of the pool's own making is taken", async () => {
  expect((await ask("GET", "/me", { token: good })).status).toBe(200)
  expect((await ask("GET", "/me", { token: await signed({}) })).status).toBe(200)
})

test.each(forgeries)("a token that %s is refused, with the same words as any other", async (_name, forge) => {
  const answer = await ask("GET", "/me", { token: await forge() })
  expect(answer.json).toMatchObject({
    status: 401,
    code: "AUTH_REQUIRED",
    reason: "auth.token",
    detail: "The access token is not valid; sign in again",
  })
})

test.each(["Basic abc", "Bearer", "Bearer a b", "token"])(
  "%s is no way to say who asks",
  async (authorization) => {
    const answer = await ask("GET", "/me", { headers: { authorization } })
    expect(answer.json).toMatchObject({ status: 401, reason: "auth.token" })
  },
)
