import { generateKeyPairSync } from "node:crypto"
import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import * as v from "valibot"

const Pair = v.object({ publicKey: v.string(), privateKey: v.string() })
export type VapidPair = v.InferOutput<typeof Pair>

/** This machine's pair of keys for notices, made on first use: browsers tie their subscription to it. */
export async function localVapid(dir: string): Promise<VapidPair> {
  const file = join(dir, "vapid.json")
  const kept = v.safeParse(
    v.pipe(v.string(), v.parseJson(), Pair),
    await readFile(file, "utf8").catch(() => undefined),
  )
  if (kept.success) return kept.output
  const pair = newVapidPair()
  await mkdir(dir, { recursive: true })
  await writeFile(file, `${JSON.stringify(pair, null, 2)}\n`, { mode: 0o600 })
  return pair
}

/** A point of P-256, uncompressed, and its scalar, in base64url: as `web-push generate-vapid-keys` prints them. */
export function newVapidPair(): VapidPair {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const { x = "", y = "", d = "" } = privateKey.export({ format: "jwk" })
  const point = Buffer.concat([Buffer.from([4]), Buffer.from(x, "base64url"), Buffer.from(y, "base64url")])
  return { publicKey: point.toString("base64url"), privateKey: d }
}
