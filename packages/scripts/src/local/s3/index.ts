import { join } from "node:path"
import type { Call, Emulator, Reply } from "../http.ts"
import { corsHeaders } from "./cors.ts"
import { errorReply, S3Error } from "./error.ts"
import { listObjects } from "./list.ts"
import { abortUpload, completeUpload, createUpload, uploadPart } from "./multipart.ts"
import { deleteObject, deleteObjects, getObject, putObject } from "./objects.ts"
import { payloadOf } from "./payload.ts"
import { type Credentials, queryPairs, verifySignature } from "./signature.ts"
import { Bucket } from "./store.ts"

/**
 * S3 on a folder, for the calls the product makes; buckets are made by CreateBucket or by `buckets`. Signatures,
 * hashes and conditions are verified as S3 does, what is not played is a 501 and never a silent success.
 */
export function createS3(options: { dir: string; credentials: Credentials; now?: () => number }): Emulator {
  const now = options.now ?? Date.now
  return async (call) => {
    const headers = corsHeaders(call)
    if (call.method === "OPTIONS") return { status: 200, headers }
    const reply = await answer(call, options, now()).catch((thrown: unknown) => {
      if (thrown instanceof S3Error) return errorReply(thrown)
      throw thrown
    })
    return { ...reply, headers: { ...headers, ...reply.headers } }
  }
}

/** Makes a bucket where it is missing: in AWS, infra/ has made it. */
export async function createBucket(dir: string, name: string): Promise<void> {
  await new Bucket(join(dir, name)).create()
}

async function answer(
  call: Call,
  options: { dir: string; credentials: Credentials },
  now: number,
): Promise<Reply> {
  const data = payloadOf(call, verifySignature(call, options.credentials, now))
  const [name = "", ...rest] = decodeURIComponent(call.path.slice(1)).split("/")
  const key = rest.join("/")
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name))
    throw new S3Error("NoSuchBucket", "Not a bucket's name")
  if (Buffer.byteLength(key) > 1024) throw new S3Error("KeyTooLongError", "A key has at most 1,024 bytes")
  const bucket = new Bucket(join(options.dir, name))
  if (key === "" && call.method === "PUT" && call.search === "") {
    await bucket.create()
    return { status: 200, headers: { location: `/${name}` } }
  }
  if (!(await bucket.exists())) throw new S3Error("NoSuchBucket", "The specified bucket does not exist")
  const query = new Map(queryPairs(call.search))
  refuseUnknown(query)
  return key === ""
    ? onBucket(call, bucket, name, query, data)
    : onObject(call, bucket, key, query, data, now)
}

function onBucket(call: Call, bucket: Bucket, name: string, query: Map<string, string>, data: Buffer) {
  if (call.method === "HEAD") return { status: 200 }
  if (call.method === "GET") return listObjects(bucket, name, query)
  if (call.method === "POST" && query.has("delete")) return deleteObjects(bucket, data)
  throw new S3Error("NotImplemented", `The local S3 has no ${call.method} for a bucket`)
}

function onObject(
  call: Call,
  bucket: Bucket,
  key: string,
  query: Map<string, string>,
  data: Buffer,
  now: number,
) {
  const id = query.get("uploadId")
  if (call.method === "POST" && query.has("uploads")) return createUpload(bucket, key, call)
  if (id !== undefined) {
    const upload = { bucket, key, id }
    if (call.method === "PUT") return uploadPart(upload, query.get("partNumber") ?? "", data)
    if (call.method === "POST") return completeUpload(upload, data, now)
    if (call.method === "DELETE") return abortUpload(upload)
  }
  if (call.method === "PUT") return putObject(bucket, key, call, data, now)
  if (call.method === "GET" || call.method === "HEAD") return getObject(bucket, key, call)
  if (call.method === "DELETE") return deleteObject(bucket, key)
  throw new S3Error("MethodNotAllowed", `The local S3 has no ${call.method} for an object`)
}

const known =
  /^(X-Amz-.*|x-amz-.*|x-id|list-type|prefix|delimiter|max-keys|start-after|continuation-token|encoding-type|fetch-owner|delete|uploads|uploadId|partNumber)$/

/** `?tagging`, `?acl` and their like change what a call means; taken for the plain call they would lose data. */
function refuseUnknown(query: Map<string, string>): void {
  for (const name of query.keys()) {
    if (!known.test(name)) throw new S3Error("NotImplemented", `The local S3 has no ?${name}`)
  }
}
