import { createHash } from "node:crypto"
import { crc32 } from "node:zlib"

/** 256 bits. */
export const RANDOM_BYTES = 32

const pattern = /^hub_([0-9a-f]{64})([0-9a-f]{8})$/

/**
 * The text of a key: `hub_`, which scanners of leaked secrets look for, the random bytes, and a check sum, so that what is no key
 * costs no read of the table. Pure.
 */
export function secretOf(random: Uint8Array): string {
  const body = Buffer.from(random).toString("hex")
  return `hub_${body}${checkOf(body)}`
}

/** Whether a text could be a key at all. Pure. */
export function isSecret(text: string): boolean {
  const [, body = "", check] = pattern.exec(text) ?? []
  return check === checkOf(body)
}

/** What is kept of a key. Its bits are random, so a slow hash with salt would protect nothing more. Pure. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url")
}

/** Enough to tell one's keys apart: 32 of the 288 bits of it, and the last 16 of them are of the check sum. Pure. */
export function hintOf(secret: string): string {
  return `${secret.slice(0, 8)}…${secret.slice(-4)}`
}

function checkOf(body: string): string {
  return crc32(body).toString(16).padStart(8, "0")
}
