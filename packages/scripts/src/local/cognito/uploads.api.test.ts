import { createHash } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fingerprint } from "@hub/core/id"
import { handler as postConfirmation } from "@hub/functions/handler/post-confirmation"
import * as v from "valibot"
import { afterAll, expect, test } from "vitest"
import { listen, readCall, sendReply } from "../http.ts"
import { bucketName, localCredentials } from "../links.ts"
import { serveMedia } from "../media.ts"
import { createBucket, createS3 } from "../s3/index.ts"
import { startAccounts } from "./testing-api.ts"
import { anArticle } from "./testing-articles.ts"
import { aFan } from "./testing-fans.ts"

const api = await startAccounts(postConfirmation)
const { ask } = api

const dir = await mkdtemp(join(tmpdir(), "hub-s3-"))
afterAll(() => rm(dir, { recursive: true }))
await createBucket(dir, bucketName)
const s3 = createS3({ dir, credentials: localCredentials })
/** What happens before the bucket removes a file, once; false refuses it. */
const removals: (() => Promise<boolean>)[] = []
const server = await listen((request, response) => {
  void readCall(request)
    .then(async (call) => {
      const before = call.method === "DELETE" ? removals.pop() : undefined
      if (!before || (await before())) return s3(call)
      return { status: 403, headers: {}, body: "" }
    })
    .then((reply) => sendReply(response, reply))
}, 0)
process.env["AWS_ENDPOINT_URL_S3"] = `http://127.0.0.1:${server.port}`
const served = serveMedia(join(dir, bucketName))

/** One pixel. */
const webp = Buffer.from("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==", "base64")
/** Another pixel. */
const other = Buffer.from(webp)
other[20] = 1
const photographed = Buffer.concat([
  webp.subarray(0, 12),
  Buffer.from("EXIF"),
  Buffer.from([4, 0, 0, 0]),
  Buffer.from("GPS!"),
  webp.subarray(12),
])

const Granted = v.object({
  data: v.object({ id: v.string(), url: v.string(), headers: v.record(v.string(), v.string()) }),
})

function picture(bytes: Buffer, over: object = {}) {
  const sha256 = createHash("sha256").update(bytes).digest("base64")
  return { purpose: "avatar", type: "image/webp", bytes: bytes.length, sha256, ...over }
}

async function granted(token: string, bytes: Buffer, over: object = {}) {
  const { json } = await ask("POST", "/me/uploads", { token, body: picture(bytes, over) })
  return v.parse(Granted, json).data
}

async function sent(token: string, bytes: Buffer, over: object = {}) {
  const { id, url, headers } = await granted(token, bytes, over)
  const { status } = await fetch(url, { method: "PUT", headers, body: new Uint8Array(bytes) })
  expect(status).toBe(200)
  return id
}

const claim = (token: string, id: string) => ask("POST", `/me/uploads/${id}/claim`, { token, body: {} })
const at = (url: string) => {
  const [path = "", search = ""] = url.split("?")
  return served({ method: "GET", path, search, headers: {}, body: Buffer.alloc(0), ip: "" })
}
const shown = async (url: string) => (await at(url)).status
const bytesAt = async (url: string) => (await at(url)).body
const Talk = v.object({ data: v.tuple([v.object({ author: v.object({ picture: v.string() }) })]) })
const pathOf = (json: unknown) => v.parse(v.object({ data: v.object({ url: v.string() }) }), json).data.url

test("a fan's picture goes to the bucket, is looked at, and is everybody's to see", async () => {
  const ana = await aFan(api)
  const id = await sent(ana.token, webp)
  expect(await shown(`/tmp/${ana.id}/${id}`)).toBe(403)
  const claimed = await claim(ana.token, id)
  const url = `/media/avatar/${fingerprint(ana.id)}?v=${id}`
  expect(claimed.json).toEqual({ data: { url } })
  expect((await claim(ana.token, id)).json).toEqual(claimed.json)
  expect(await shown(url)).toBe(200)
  expect((await ask("GET", `/users/${ana.id}`)).json).toMatchObject({
    data: { picture: pathOf(claimed.json) },
  })
  expect((await ask("GET", "/me/export", { token: ana.token })).json).toMatchObject({
    data: { uploads: [{ id, purpose: "avatar", bytes: webp.length }] },
  })
})

test("another picture takes the place of the one before, also in comments of before; none or the end of the account empty it", async () => {
  const ana = await aFan(api, "moderators")
  const id = await sent(ana.token, webp)
  const first = pathOf((await claim(ana.token, id)).json)
  const { slug } = await anArticle()
  const talk = `/articles/${slug}/comments`
  await ask("POST", talk, { token: ana.token, body: { text: "Go Pack" } })
  const [said] = v.parse(Talk, (await ask("GET", talk)).json).data
  const face = said.author.picture
  expect(await bytesAt(face)).toEqual(webp)
  const second = pathOf((await claim(ana.token, await sent(ana.token, other))).json)
  expect(second).not.toBe(first)
  expect([await bytesAt(face), await bytesAt(second)]).toEqual([other, other])
  expect((await claim(ana.token, id)).status).toBe(404)
  const none = await ask("DELETE", "/me/uploads/avatar", { token: ana.token })
  expect([none.json, await shown(second)]).toEqual([
    { data: expect.objectContaining({ picture: null }) },
    403,
  ])
  const third = pathOf((await claim(ana.token, await sent(ana.token, webp))).json)
  expect(await shown(third)).toBe(200)
  await ask("DELETE", "/me", { token: ana.token })
  expect(await shown(third)).toBe(403)
})

test("a picture that the bucket does not remove is still the fan's own, and goes when they ask again", async () => {
  const { token } = await aFan(api)
  const url = pathOf((await claim(token, await sent(token, webp))).json)
  removals.push(async () => false)
  expect((await ask("DELETE", "/me/uploads/avatar", { token })).status).toBeGreaterThanOrEqual(500)
  expect((await ask("GET", "/me", { token })).json).toMatchObject({ data: { picture: url } })
  const again = await ask("DELETE", "/me/uploads/avatar", { token })
  expect([again.json, await shown(url)]).toMatchObject([{ data: { picture: null } }, 403])
})

test("a picture claimed while the one before is taken down goes with it; no profile names what is not there", async () => {
  const { token } = await aFan(api)
  const url = pathOf((await claim(token, await sent(token, webp))).json)
  const second = await sent(token, other)
  removals.push(async () => (await claim(token, second)).status === 200)
  const none = await ask("DELETE", "/me/uploads/avatar", { token })
  expect([none.json, await shown(url)]).toMatchObject([{ data: { picture: null } }, 403])
  expect([removals.length, (await claim(token, second)).status]).toEqual([0, 404])
})

test("the bucket takes the bytes that were announced, once, and nothing else", async () => {
  const { token } = await aFan(api)
  const { url, headers } = await granted(token, webp)
  const put = async (to: string, body: Buffer, more: Record<string, string> = {}) =>
    (await fetch(to, { method: "PUT", headers: { ...headers, ...more }, body: new Uint8Array(body) })).status
  expect(await put(url, Buffer.concat([webp, webp]))).toBe(403)
  expect(await put(url, other)).toBe(400)
  expect(await put(url, webp, { "content-type": "text/html" })).toBe(403)
  expect(await put(url.replace("/tmp/", "/media/"), webp)).toBe(403)
  expect(await put(url, webp)).toBe(200)
  expect(await put(url, webp)).toBe(412)
})

test.each([
  [
    "a page that calls itself a picture",
    Buffer.from("<script>alert(1)</script>".repeat(4)),
    "upload.not_image",
  ],
  [
    "a picture of another type",
    Buffer.from(`\x89PNG\r\n\x1a\n${" ".repeat(40)}`, "latin1"),
    "upload.not_image",
  ],
  ["a picture that says where it was taken", photographed, "upload.metadata"],
])("%s is sent, but never shown", async (_name, bytes, reason) => {
  const { token, id: userId } = await aFan(api)
  const id = await sent(token, bytes)
  const answer = await claim(token, id)
  expect([answer.status, Object(answer.json).reason]).toEqual([422, reason])
  expect(await shown(`/media/avatar/${fingerprint(userId)}`)).toBe(403)
  expect((await ask("GET", `/users/${userId}`)).json).toMatchObject({ data: { picture: null } })
})

test("what was not sent cannot be claimed, nor what somebody else has sent", async () => {
  const [ana, ben] = [await aFan(api), await aFan(api)]
  const { id } = await granted(ana.token, webp)
  expect((await claim(ana.token, id)).status).toBe(409)
  expect((await claim(ben.token, await sent(ana.token, webp))).status).toBe(404)
})

test.each([
  ["too large", { bytes: 256_001 }, 400],
  ["empty", { bytes: 0 }, 400],
  ["of a type that can hold scripts", { type: "image/svg+xml" }, 400],
  ["without a hash", { sha256: "" }, 400],
  ["for a place of one's own choosing", { key: "media/index.html" }, 400],
  ["for an article, by who writes none", { purpose: "article" }, 403],
])("a picture %s is refused before it is sent", async (_name, over, status) => {
  const { token } = await aFan(api)
  expect((await ask("POST", "/me/uploads", { token, body: picture(webp, over) })).status).toBe(status)
})

test("an admin's picture is an article's", async () => {
  const { token } = await aFan(api, "admins")
  const id = await sent(token, webp, { purpose: "article" })
  expect((await claim(token, id)).json).toEqual({ data: { url: `/media/article/${id}.webp` } })
  expect((await ask("GET", "/me", { token })).json).toMatchObject({ data: { picture: null } })
})

test("thirty pictures a day are enough, those that were shown and taken down among them", async () => {
  const { token } = await aFan(api)
  for (let count = 0; count < 3; count++) await claim(token, await sent(token, webp))
  await ask("DELETE", "/me/uploads/avatar", { token })
  for (let count = 3; count < 30; count++) await granted(token, webp)
  const answer = await ask("POST", "/me/uploads", { token, body: picture(webp) })
  expect([answer.status, Object(answer.json).reason]).toEqual([429, "upload.too_many"])
  expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(86_000)
})

test("nobody uploads without signing in", async () => {
  expect((await ask("POST", "/me/uploads", { body: picture(webp) })).status).toBe(401)
  expect((await ask("DELETE", "/me/uploads/avatar")).status).toBe(401)
})
