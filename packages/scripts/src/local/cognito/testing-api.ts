import { createPrivateKey } from "node:crypto"
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createApp } from "@hub/functions/api"
import { contractErrors } from "@hub/functions/testing/contract"
import { unhurried } from "@hub/functions/testing/unhurried"
import type { PostConfirmationTriggerEvent } from "aws-lambda"
import * as v from "valibot"
import { afterAll, expect } from "vitest"
import { listen, readCall, sendReply } from "../http.ts"
import { localCredentials } from "../links.ts"
import type { NewMail } from "../mail.ts"
import { createCognito } from "./index.ts"
import { lambdaTriggers } from "./triggers.ts"

type Ask = { body?: object; token?: string; cookie?: string; headers?: Record<string, string> }
type Trigger = (event: PostConfirmationTriggerEvent) => Promise<unknown>

/**
 * The API beside a pool of its own, which the SDK reaches as it reaches AWS. `lastCode` is the code last mailed to an address,
 * `clock.ahead` puts the pool's clock forward, `failTrigger` breaks what follows a confirmation.
 */
export async function startAccounts(postConfirmation: Trigger) {
  const mails: NewMail[] = []
  const state = { aheadMs: 0, fails: false }
  const dir = await mkdtemp(join(tmpdir(), "hub-pool-"))
  afterAll(() => rm(dir, { recursive: true }))
  const file = join(dir, "pool.json")
  const emulator = await createCognito({
    file,
    triggers: lambdaTriggers((name, event) => {
      if (name !== "post-confirmation") return Promise.resolve(event)
      return state.fails ? Promise.reject(new Error("broken")) : postConfirmation(Object(event))
    }),
    deliver: (mail) => Promise.resolve(mails.push(mail)),
    now: () => Date.now() + state.aheadMs,
  })
  const server = await listen((request, response) => {
    void readCall(request)
      .then(emulator)
      .then((reply) => sendReply(response, reply))
  }, 0)
  const endpoint = `http://127.0.0.1:${server.port}`
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: endpoint,
    AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
  })
  const plenty = { quota: 10_000, windowSeconds: 60 }
  const app = createApp({
    limits: { read: plenty, write: plenty, auth: plenty, reference: plenty },
    even: unhurried,
  })

  async function ask(method: string, path: string, { body, token, cookie, headers }: Ask = {}) {
    const response = await app.request(`/api/v1${path}`, {
      method,
      headers: {
        ...headers,
        ...(body && { "content-type": "application/json" }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...(cookie && { cookie }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const setCookie = response.headers.get("set-cookie") ?? ""
    const json: unknown = JSON.parse(text)
    const contentType = response.headers.get("content-type")
    const answered = { status: response.status, contentType, body: json }
    expect(await contractErrors(method, `/api/v1${path}`, answered)).toEqual([])
    return {
      status: response.status,
      headers: response.headers,
      text,
      json,
      setCookie,
      cookie: setCookie.split(";")[0] ?? "",
    }
  }

  return {
    app,
    ask,
    mails,
    endpoint,
    /** The key the pool signs with: nobody else has it, so a test needs it to forge what only the claims give away. */
    signingKey: async () =>
      createPrivateKey(v.parse(v.object({ key: v.string() }), JSON.parse(await readFile(file, "utf8"))).key),
    clock: { ahead: (ms: number) => void (state.aheadMs = ms) },
    failTrigger: (fails: boolean) => void (state.fails = fails),
    lastCode: (address: string) =>
      /\d{6}/.exec(mails.findLast((mail) => mail.to.includes(address))?.text ?? "")?.[0] ?? "",
  }
}
