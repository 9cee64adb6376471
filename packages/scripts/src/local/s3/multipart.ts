import { createHash, randomUUID } from "node:crypto"
import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { Call, Reply } from "../http.ts"
import { escapeMarkup } from "../markup.ts"
import { S3Error, xmlReply } from "./error.ts"
import { storedHeaders } from "./objects.ts"
import type { Bucket } from "./store.ts"

/** S3 takes a smaller part only as the last one. */
const SMALLEST_PART = 5 * 1024 * 1024

/** One object being uploaded in parts, each a file in a folder beside the bucket's objects. */
type Upload = { bucket: Bucket; key: string; id: string }

export async function createUpload(bucket: Bucket, key: string, call: Call): Promise<Reply> {
  const upload = { bucket, key, id: randomUUID() }
  await mkdir(folder(upload), { recursive: true })
  await writeFile(
    join(folder(upload), "upload"),
    JSON.stringify({ key, headers: storedHeaders(call.headers) }),
  )
  return xmlReply(
    `<InitiateMultipartUploadResult><Key>${escapeMarkup(key)}</Key><UploadId>${upload.id}</UploadId></InitiateMultipartUploadResult>`,
  )
}

export async function uploadPart(upload: Upload, part: string, data: Buffer): Promise<Reply> {
  await find(upload)
  if (!/^[1-9]\d{0,4}$/.test(part)) throw new S3Error("InvalidArgument", "Part numbers go from 1 to 10,000")
  await writeFile(join(folder(upload), part), data)
  return { status: 200, headers: { etag: `"${md5(data).toString("hex")}"` } }
}

export async function abortUpload(upload: Upload): Promise<Reply> {
  await find(upload)
  await rm(folder(upload), { recursive: true })
  return { status: 204 }
}

/** Joins the parts that `list` names, each with the ETag its upload was answered with. */
export async function completeUpload(upload: Upload, list: Buffer, now: number): Promise<Reply> {
  const headers = await find(upload)
  const wanted = partsOf(list.toString())
  if (wanted.length === 0) throw new S3Error("MalformedXML", "No parts were named")
  const parts = await Promise.all(wanted.map((part) => readPart(upload, part)))
  if (parts.slice(0, -1).some((part) => part.length < SMALLEST_PART)) {
    throw new S3Error("EntityTooSmall", "Every part but the last must have 5 MiB")
  }
  const etag = `${md5(Buffer.concat(parts.map(md5))).toString("hex")}-${parts.length}`
  await upload.bucket.put({ key: upload.key, data: Buffer.concat(parts), headers, etag, now })
  await rm(folder(upload), { recursive: true })
  return xmlReply(
    `<CompleteMultipartUploadResult><Key>${escapeMarkup(upload.key)}</Key><ETag>&quot;${etag}&quot;</ETag></CompleteMultipartUploadResult>`,
  )
}

type Part = { number: string; etag: string }

function partsOf(xml: string): Part[] {
  return [...xml.matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, part = ""]) => ({
    number: /<PartNumber>(\d+)</.exec(part)?.[1] ?? "",
    etag: /<ETag>(?:&quot;|&#34;|")?([0-9a-f]{32})/.exec(part)?.[1] ?? "",
  }))
}

async function readPart(upload: Upload, part: Part): Promise<Buffer> {
  const data = await readFile(join(folder(upload), part.number)).catch(() => undefined)
  if (data === undefined || md5(data).toString("hex") !== part.etag) {
    throw new S3Error("InvalidPart", `Part ${part.number} was not uploaded or is not the one named`)
  }
  return data
}

/** The headers the upload began with. Throws `NoSuchUpload`, also for the right id with another key. */
async function find(upload: Upload): Promise<Record<string, string>> {
  const known = /^[0-9a-f-]{36}$/.test(upload.id) && (await stat(folder(upload)).catch(() => undefined))
  if (!known) throw new S3Error("NoSuchUpload", "The upload does not exist or has ended")
  const begun: { key: string; headers: Record<string, string> } = JSON.parse(
    await readFile(join(folder(upload), "upload"), "utf8"),
  )
  if (begun.key !== upload.key) throw new S3Error("NoSuchUpload", "The upload is for another key")
  return begun.headers
}

function folder(upload: Upload): string {
  return join(upload.bucket.dir, "uploads", upload.id)
}

function md5(data: Buffer): Buffer {
  return createHash("md5").update(data).digest()
}
