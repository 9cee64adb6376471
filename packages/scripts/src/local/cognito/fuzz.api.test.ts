import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Article } from "@hub/core/article"
import { newId } from "@hub/core/id"
import { Snapshot } from "@hub/core/snapshot"
import { aCostsPage } from "@hub/core/testing/costs"
import { handler as postConfirmation } from "@hub/functions/handler/post-confirmation"
import { type Answered, caller } from "@hub/functions/testing/caller"
import { document as published } from "@hub/functions/testing/contract"
import { knownIds } from "@hub/functions/testing/known-ids"
import {
  type Operation,
  operationsOf,
  type Request,
  validRequest,
  wrongRequest,
} from "@hub/functions/testing/requests"
import { nowMs, publishFootball, seededAt, seedFootball } from "@hub/functions/testing/seed"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { bucketName, localCredentials } from "../links.ts"
import { createBucket, createS3 } from "../s3/index.ts"
import { emulated } from "../testing/http.ts"
import { type Answers, fuzzTable, keepFuzz } from "./fuzz-report.ts"
import { startAccounts } from "./testing-api.ts"
import { aFan } from "./testing-fans.ts"

/** Of each operation and kind. More runs: FUZZ_RUNS=500, another way through: FUZZ_SEED=7, kept in docs/api.md: FUZZ_WRITE=1. */
const runs = {
  numRuns: Number(process.env["FUZZ_RUNS"] ?? 4),
  seed: Number(process.env["FUZZ_SEED"] ?? 1887),
}
const timeout = 60_000 + runs.numRuns * 10_000

const document = await published()
const operations = operationsOf(document)
const api = await startAccounts(postConfirmation)
const dir = await mkdtemp(join(tmpdir(), "hub-s3-"))
await createBucket(dir, bucketName)
const s3 = await emulated(createS3({ dir, credentials: localCredentials }))
process.env["AWS_ENDPOINT_URL_S3"] = s3.url
afterAll(() => s3.close().then(() => rm(dir, { recursive: true })))
const plenty = { quota: 1e9, windowSeconds: 60 }
const limits = { read: plenty, write: plenty, auth: plenty, reference: plenty }
const call = caller({ limits })
const ids = knownIds([
  "401000013",
  "football-152",
  "football-49",
  "football",
  "wolfpack-news-n1",
  "NOT_FOUND",
])
const tokens: (string | undefined)[] = [undefined]
const answers: Answers = new Map()
afterAll(async () => {
  const day = new Date().toISOString().slice(0, 10)
  const table = fuzzTable({
    day,
    runs: runs.numRuns,
    seed: runs.seed,
    operations: operations.length,
    answers,
  })
  if (process.env["FUZZ_WRITE"]) await keepFuzz(table)
})

beforeAll(async () => {
  await seedFootball()
  await publishFootball()
  const freshness = { asOf: seededAt, stale: false, readAt: seededAt }
  await Snapshot.write("costs", aCostsPage(), freshness)
  const author = await aFan(api, "premium_fans", "moderators", "admins")
  const fan = await aFan(api)
  tokens.push(author.token, fan.token)
  const now = new Date(nowMs).toISOString()
  const { slug } = await Article.create({
    id: newId(nowMs),
    title: "Pack wins",
    excerpt: "x",
    content: "x",
    category: "news",
    tags: [],
    sport: null,
    image: null,
    author: { id: author.id, name: "Ada" },
    now,
  })
  await Article.publish({ slug, version: 1, by: author.id, now })
  ids.learn([{ slug, id: fan.id }, { id: author.id }])
}, 60_000)

/** Sends a request as somebody; ids in its address are partly ones that exist. The contract is held by the caller. */
async function send({ path, method }: Operation, request: Request, who: number) {
  const [target] = Object.entries(request.params).reduce<[string, number]>(
    ([text, at], [name, value]) => {
      const pick = request.picks[at] ?? 0
      const id = pick % 3 === 0 ? value : ids.pick(pick)
      return [text.replace(`{${name}}`, encodeURIComponent(id)), at + 1]
    },
    [path.replace("/api/v1", ""), 0],
  )
  const query = request.query.map((pair) => pair.map(encodeURIComponent).join("=")).join("&")
  const token = tokens[who % tokens.length]
  const headers = { ...(token && { authorization: `Bearer ${token}` }), ...request.headers }
  const ask = { method, headers, ...(request.body !== undefined && { body: request.body }) }
  const answer = await call(query ? `${target}?${query}` : target, ask)
  ids.learn(answer.json)
  answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1)
  return { ...answer, isAnonymous: headers.authorization === undefined }
}

/** What only the schedule makes (the costs, how the hub does) is not there before its first run, and says so. */
function failureOf({ status, text }: Answered): string | null {
  const isExpected = text.includes('"code":"UNAVAILABLE"') && !text.includes("feed.down")
  return status < 500 || isExpected ? null : text
}

/** Where credentials are what is sent, a wrong one is 401 for whoever has no account. */
const takesCredentials = new Set(["signIn", "forgotPassword", "resetPassword"])

/** Whether somebody without a token got what the document asks one for, or was asked for one where it does not. */
function isWronglyAsked(
  { id, isOpen }: Operation,
  answer: { status: number; isAnonymous: boolean },
): boolean {
  if (!answer.isAnonymous) return false
  return isOpen ? answer.status === 401 && !takesCredentials.has(id) : answer.status < 400
}

describe.each(operations.map((one) => [`${one.method} ${one.path}`, one] as const))(
  "%s",
  (_name, operation) => {
    test("answers what it is meant to get as its document says", { timeout }, async () => {
      await fc.assert(
        fc.asyncProperty(validRequest(document, operation), fc.nat(), async (request, who) => {
          const answer = await send(operation, request, who)
          expect(JSON.stringify(answer.json) ?? "").not.toContain("route.not_found")
          expect(answer.status).not.toBe(405)
          expect(failureOf(answer)).toBeNull()
          expect(isWronglyAsked(operation, answer)).toBe(false)
        }),
        runs,
      )
    })

    test("never fails on anything else", { timeout }, async () => {
      await fc.assert(
        fc.asyncProperty(wrongRequest(document, operation), fc.nat(), async (request, who) => {
          expect(failureOf(await send(operation, request, who))).toBeNull()
        }),
        runs,
      )
    })
  },
)

describe.each(Object.keys(document.paths))("%s", (path) => {
  test("refuses the verbs it does not document and names those it does", async () => {
    const own = operations.filter((one) => one.path === path).map(({ method }) => method)
    const target = path.replace("/api/v1", "").replaceAll(/\{\w+\}/g, "401000013")
    for (const method of ["PUT", "POST", "PATCH", "DELETE"].filter((one) => !own.includes(one))) {
      const { status, headers } = await call(target, { method })
      const allowed = headers.get("allow")?.split(", ") ?? []
      expect([method, status, own.every((one) => allowed.includes(one))]).toEqual([method, 405, true])
    }
  })
})
