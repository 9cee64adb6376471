import { hash } from "node:crypto"
import { zstdCompressSync, zstdDecompressSync } from "node:zlib"
import { AppError } from "../error.ts"
import { lineOf, type Raw, typeOf } from "./line.ts"
import type { Part } from "./manifest.ts"
import type { Store } from "./store.ts"
import { tallying } from "./tally.ts"

/** Lines of items, compressed, as one file. Pure. */
export function packed(file: string, items: readonly Raw[]): { part: Part; bytes: Uint8Array } {
  const tally = tallying()
  const lines = items.map((item) => {
    const line = lineOf(item)
    tally.add(typeOf(item), line)
    return line
  })
  const bytes = zstdCompressSync(`${lines.join("\n")}\n`)
  const sha256 = hash("sha256", bytes, "hex")
  return { bytes, part: { file, bytes: bytes.length, sha256, entities: tally.result() } }
}

/** The lines of a part. Throws `backup.corrupt` where the file is missing or not the one that was written. */
export async function linesOf(store: Store, backup: string, part: Part): Promise<string[]> {
  const bytes = await store.read(`${backup}/${part.file}`)
  const found = bytes && hash("sha256", bytes, "hex")
  if (bytes === undefined || found !== part.sha256) {
    const problem = bytes === undefined ? "is missing" : "is not the file that was written (SHA-256 differs)"
    throw new AppError("unprocessable", "backup.corrupt", `${backup}/${part.file} ${problem}`)
  }
  return zstdDecompressSync(bytes).toString().split("\n").filter(Boolean)
}
