import { createHash, randomUUID } from "node:crypto"
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import { join } from "node:path"
import * as v from "valibot"

const Head = v.object({
  key: v.string(),
  size: v.number(),
  etag: v.string(),
  /** Milliseconds since 1970. */
  modified: v.number(),
  /** Stored and sent back as they came: content-type, cache-control, x-amz-meta-… */
  headers: v.record(v.string(), v.string()),
  /** The file that holds the bytes. */
  file: v.string(),
})
/** What is known of an object without its bytes. */
export type Head = v.InferOutput<typeof Head>

/** A bucket on disk: for each object one file of bytes, and one that describes it and makes it visible. */
export class Bucket {
  readonly dir: string

  constructor(dir: string) {
    this.dir = dir
  }

  async exists(): Promise<boolean> {
    return stat(this.dir).then(
      (found) => found.isDirectory(),
      () => false,
    )
  }

  async create(): Promise<void> {
    await mkdir(this.dir, { recursive: true })
  }

  async head(key: string): Promise<Head | undefined> {
    const text = await readFile(this.#headFile(key), "utf8").catch(() => undefined)
    return text === undefined ? undefined : parseHead(text)
  }

  read(head: Head): Promise<Buffer> {
    return readFile(join(this.dir, head.file))
  }

  /**
   * Bytes first, under a new name; then the description moves into place in one step, so that a reader sees the
   * old object or the new one and a crash leaves at worst a file that nobody names.
   */
  async put(object: {
    key: string
    data: Buffer
    headers: Record<string, string>
    etag?: string
    now: number
  }) {
    const before = await this.head(object.key)
    const head: Head = {
      key: object.key,
      size: object.data.length,
      etag: object.etag ?? createHash("md5").update(object.data).digest("hex"),
      modified: object.now,
      headers: object.headers,
      file: `${randomUUID()}.bin`,
    }
    await writeFile(join(this.dir, head.file), object.data)
    const draft = join(this.dir, `${head.file}.draft`)
    await writeFile(draft, JSON.stringify(head))
    await rename(draft, this.#headFile(object.key))
    if (before) await rm(join(this.dir, before.file), { force: true })
    return head
  }

  async delete(key: string): Promise<void> {
    const head = await this.head(key)
    if (!head) return
    await rm(this.#headFile(key), { force: true })
    await rm(join(this.dir, head.file), { force: true })
  }

  /** Every object, by key in the order of UTF-8 bytes, as S3 lists them. */
  async list(): Promise<Head[]> {
    const names = (await readdir(this.dir)).filter((name) => name.endsWith(".json"))
    const texts = await Promise.all(names.map((name) => readFile(join(this.dir, name), "utf8")))
    return texts.map(parseHead).sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)))
  }

  /** A key may be 1,024 bytes of anything, a file name may not: its hash stands for it. */
  #headFile(key: string): string {
    return join(this.dir, `${createHash("sha256").update(key).digest("hex")}.json`)
  }
}

function parseHead(text: string): Head {
  return v.parse(v.pipe(v.string(), v.parseJson(), Head), text)
}
