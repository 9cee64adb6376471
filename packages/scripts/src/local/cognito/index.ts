import * as v from "valibot"
import { awsError, type Call, type Emulator, jsonReply } from "../http.ts"
import type { NewMail } from "../mail.ts"
import { account } from "./account.ts"
import { admin } from "./admin.ts"
import { adminCreate } from "./admin-create.ts"
import { CognitoError } from "./error.ts"
import { codeMail } from "./mails.ts"
import type { Operation, Pool } from "./operation.ts"
import { pool as settings } from "./pool.ts"
import { signIn } from "./sign-in.ts"
import { signUp } from "./sign-up.ts"
import { Store } from "./store.ts"
import { createTokens } from "./tokens.ts"
import { type Triggers, triggerEvent } from "./triggers.ts"

const operations: Record<string, Operation> = { ...signUp, ...signIn, ...account, ...admin, ...adminCreate }

const Target = v.object({ UserPoolId: v.optional(v.string()), ClientId: v.optional(v.string()) })

/**
 * One Cognito user pool: real tokens and keys, the policies and the words of the service, codes by mail. What is not played
 * is a 400 that names it and never a silent success. `file` keeps the pool between runs; null forgets it.
 */
export async function createCognito(options: {
  file: string | null
  triggers: Triggers
  deliver: (mail: NewMail) => Promise<unknown>
  now?: () => number
}): Promise<Emulator> {
  const now = options.now ?? Date.now
  const store = new Store(options.file)
  const tokens = await createTokens(store, now)
  const pool: Pool = {
    store,
    tokens,
    now,
    mailCode: async (user, purpose, code, to) => {
      store.save()
      await options.deliver(await codeMail(options.triggers, { user, purpose, code, to }))
    },
    confirmed: async (user, source) => {
      await options.triggers.postConfirmation(triggerEvent(user, source))
    },
  }
  return (call) =>
    call.method === "GET" && call.path === `/${settings.id}/.well-known/jwks.json`
      ? jsonReply(200, tokens.jwks)
      : answer(call, pool)
}

async function answer(call: Call, pool: Pool) {
  const name = call.headers["x-amz-target"]?.split(".").at(-1) ?? ""
  const run = operations[name]
  if (!run) return awsError(400, "UnknownOperationException", `The local Cognito has no ${name}`)
  try {
    const input: unknown = JSON.parse(call.body.toString() || "{}")
    checkTarget(input)
    return jsonReply(200, await run(input, pool))
  } catch (thrown) {
    if (!(thrown instanceof CognitoError)) throw thrown
    pool.store.save()
    return awsError(400, thrown.code, thrown.message)
  }
}

/** Refuses calls for a pool or client that is not this machine's. */
function checkTarget(input: unknown): void {
  const { UserPoolId = settings.id, ClientId = settings.clientId } = v.parse(Target, input)
  if (UserPoolId !== settings.id) {
    throw new CognitoError("ResourceNotFoundException", `User pool ${UserPoolId} does not exist.`)
  }
  if (ClientId !== settings.clientId) {
    throw new CognitoError("ResourceNotFoundException", `User pool client ${ClientId} does not exist.`)
  }
}
