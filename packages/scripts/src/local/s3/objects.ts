import type { Call, Reply } from "../http.ts"
import { S3Error, xmlReply } from "./error.ts"
import type { Bucket, Head } from "./store.ts"

const kept = /^(content-(type|disposition|encoding|language)|cache-control|expires|x-amz-meta-.*)$/

/** The headers that belong to the object; `aws-chunked` belonged to the transfer. */
export function storedHeaders(headers: Call["headers"]): Record<string, string> {
  const own = Object.entries(headers)
    .filter(([name]) => kept.test(name))
    .map(([name, value]) => [
      name,
      name === "content-encoding" ? value.replace(/,?\s*aws-chunked,?/, "") : value,
    ])
    .filter(([, value]) => value !== "")
  return { "content-type": "application/octet-stream", ...Object.fromEntries(own) }
}

/** PUT with `If-None-Match: *` creates and never replaces; with `If-Match` it replaces only what it names. */
export async function putObject(
  bucket: Bucket,
  key: string,
  call: Call,
  data: Buffer,
  now: number,
): Promise<Reply> {
  if (call.headers["x-amz-copy-source"] !== undefined) {
    throw new S3Error("NotImplemented", "The local S3 cannot copy")
  }
  const before = await bucket.head(key)
  const { "if-none-match": noneMatch, "if-match": match } = call.headers
  if (match !== undefined && !before) throw new S3Error("NoSuchKey", "The specified key does not exist.")
  if ((noneMatch === "*" && before) || (match !== undefined && quoted(before) !== match)) {
    throw new S3Error("PreconditionFailed", "At least one of the preconditions did not hold")
  }
  const head = await bucket.put({ key, data, headers: storedHeaders(call.headers), now })
  return { status: 200, headers: { etag: quoted(head) } }
}

/** GET and HEAD with conditions and one range. */
export async function getObject(bucket: Bucket, key: string, call: Call): Promise<Reply> {
  const head = await bucket.head(key)
  if (!head) throw new S3Error("NoSuchKey", "The specified key does not exist.")
  const headers = {
    ...head.headers,
    etag: quoted(head),
    "last-modified": new Date(head.modified).toUTCString(),
    "accept-ranges": "bytes",
  }
  if (call.headers["if-match"] !== undefined && call.headers["if-match"] !== headers.etag) {
    throw new S3Error("PreconditionFailed", "At least one of the preconditions did not hold")
  }
  if (call.headers["if-none-match"] === headers.etag) return { status: 304, headers: { etag: headers.etag } }
  const range = parseRange(call.headers["range"], head.size)
  const data = await bucket.read(head)
  if (!range) return { status: 200, headers, body: data }
  const [from, to] = range
  const contentRange = `bytes ${from}-${to}/${head.size}`
  return {
    status: 206,
    headers: { ...headers, "content-range": contentRange },
    body: data.subarray(from, to + 1),
  }
}

/** First and last byte of `bytes=1-5`, `bytes=5-` or `bytes=-5`. Several ranges are answered with everything. */
export function parseRange(header: string | undefined, size: number): [number, number] | undefined {
  const [, first = "", last = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? []
  if (first === "" && last === "") return undefined
  const from = first === "" ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1)
  if (from > to) throw new S3Error("InvalidRange", "The requested range is not satisfiable")
  return [from, to]
}

export async function deleteObject(bucket: Bucket, key: string): Promise<Reply> {
  await bucket.delete(key)
  return { status: 204 }
}

/** POST ?delete: up to 1,000 keys at once. */
export async function deleteObjects(bucket: Bucket, data: Buffer): Promise<Reply> {
  const keys = [...data.toString().matchAll(/<Key>([^<]*)<\/Key>/g)].map((match) => match[1] ?? "")
  if (keys.length === 0 || keys.length > 1000) throw new S3Error("MalformedXML", "Name 1 to 1,000 keys")
  for (const key of keys) await bucket.delete(unescapeXml(key))
  const deleted = keys.map((key) => `<Deleted><Key>${key}</Key></Deleted>`).join("")
  return xmlReply(`<DeleteResult>${deleted}</DeleteResult>`)
}

function quoted(head: Head | undefined): string {
  return `"${head?.etag ?? ""}"`
}

const characters: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" }

function unescapeXml(text: string): string {
  return text.replace(/&(\w+);/g, (entity, name: string) => characters[name] ?? entity)
}
