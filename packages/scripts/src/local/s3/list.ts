import type { Reply } from "../http.ts"
import { escapeMarkup } from "../markup.ts"
import { S3Error, xmlReply } from "./error.ts"
import type { Bucket, Head } from "./store.ts"

export type ListQuery = { prefix: string; delimiter: string; after: string; limit: number }

/** One page of a listing; `next` is the last key or prefix of a page that is not the last. */
export type Page = { objects: Head[]; prefixes: string[]; next: string | null }

/** ListObjectsV2. */
export async function listObjects(bucket: Bucket, name: string, query: Map<string, string>): Promise<Reply> {
  if (query.get("list-type") !== "2")
    throw new S3Error("NotImplemented", "The local S3 lists with ListObjectsV2 only")
  const wanted = listQuery(query)
  const page = pageOf(await bucket.list(), wanted)
  const key = (text: string) =>
    query.get("encoding-type") === "url" ? encodeURIComponent(text) : escapeMarkup(text)
  const token = page.next === null ? "" : Buffer.from(page.next).toString("base64url")
  return xmlReply(
    [
      `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${escapeMarkup(name)}</Name>`,
      `<Prefix>${key(wanted.prefix)}</Prefix><MaxKeys>${wanted.limit}</MaxKeys>`,
      `<KeyCount>${page.objects.length + page.prefixes.length}</KeyCount><IsTruncated>${page.next !== null}</IsTruncated>`,
      token && `<NextContinuationToken>${token}</NextContinuationToken>`,
      ...page.objects.map((object) => contents(object, key(object.key))),
      ...page.prefixes.map((prefix) => `<CommonPrefixes><Prefix>${key(prefix)}</Prefix></CommonPrefixes>`),
      "</ListBucketResult>",
    ].join(""),
  )
}

function contents(object: Head, key: string): string {
  const modified = new Date(object.modified).toISOString()
  return `<Contents><Key>${key}</Key><LastModified>${modified}</LastModified><ETag>&quot;${object.etag}&quot;</ETag><Size>${object.size}</Size><StorageClass>STANDARD</StorageClass></Contents>`
}

function listQuery(query: Map<string, string>): ListQuery {
  const token = query.get("continuation-token")
  const limit = Number(query.get("max-keys") ?? 1000)
  if (!Number.isInteger(limit) || limit < 0) throw new S3Error("InvalidArgument", "max-keys is not a number")
  return {
    prefix: query.get("prefix") ?? "",
    delimiter: query.get("delimiter") ?? "",
    after:
      token === undefined ? (query.get("start-after") ?? "") : Buffer.from(token, "base64url").toString(),
    limit: Math.min(limit, 1000),
  }
}

/**
 * The page after `after` of objects in key order. Keys that share a prefix up to the delimiter count as one
 * entry; such an entry is passed over as a whole when the page before ended with it.
 */
export function pageOf(objects: readonly Head[], query: ListQuery): Page {
  const page: Page = { objects: [], prefixes: [], next: null }
  for (const object of objects) {
    if (!object.key.startsWith(query.prefix)) continue
    const prefix = commonPrefix(object.key, query)
    const entry = prefix ?? object.key
    if (!isAfter(entry, query.after) || page.prefixes.includes(entry)) continue
    const last = page.next
    page.next = entry
    if (page.objects.length + page.prefixes.length >= query.limit) return { ...page, next: last }
    if (prefix === undefined) page.objects.push(object)
    else page.prefixes.push(prefix)
  }
  return { ...page, next: null }
}

function commonPrefix(key: string, { prefix, delimiter }: ListQuery): string | undefined {
  const at = delimiter === "" ? -1 : key.indexOf(delimiter, prefix.length)
  return at < 0 ? undefined : key.slice(0, at + delimiter.length)
}

function isAfter(entry: string, after: string): boolean {
  return after === "" || Buffer.compare(Buffer.from(entry), Buffer.from(after)) > 0
}
