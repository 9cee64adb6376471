import { createDecipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto"
import type { Carried } from "../push-service.ts"

export type PushDevice = {
  subscription: { endpoint: string; keys: { p256dh: string; auth: string } }
  /** What has arrived since it was last asked, in plain text. */
  collect: () => Promise<{ text: string; carried: Carried }[]>
  /** The browser ends the subscription: whoever still sends to it is told so. */
  end: () => Promise<unknown>
}

/** A device with a browser's keys, subscribed at a push service; `service` is its address, `key` the sender's. */
export async function aPushDevice(service: string, key: string): Promise<PushDevice> {
  const answer = await fetch(service, { method: "POST", body: key })
  const { endpoint }: { endpoint: string } = JSON.parse(await answer.text())
  const ecdh = createECDH("prime256v1")
  const p256dh = ecdh.generateKeys()
  const auth = randomBytes(16)
  return {
    subscription: {
      endpoint,
      keys: { p256dh: p256dh.toString("base64url"), auth: auth.toString("base64url") },
    },
    collect: async () => {
      const waiting: Carried[] = JSON.parse(await (await fetch(`${endpoint}/messages`)).text())
      return waiting.map((carried) => {
        return { carried, text: opened(Buffer.from(carried.body, "base64url"), ecdh, p256dh, auth) }
      })
    },
    end: () => fetch(endpoint, { method: "DELETE" }),
  }
}

/**
 * What a browser does with a message, written from RFC 8188 and RFC 8291 and not with the sender's library, so that both have to
 * be right: one record, its key made of both sides' points and the device's secret.
 */
function opened(message: Buffer, ecdh: ReturnType<typeof createECDH>, own: Buffer, auth: Buffer): string {
  const salt = message.subarray(0, 16)
  const recordSize = message.readUInt32BE(16)
  const theirs = message.subarray(21, 21 + message.readUInt8(20))
  const record = message.subarray(21 + theirs.length)
  if (record.length > recordSize) throw new Error("more than one record")
  const shared = ecdh.computeSecret(theirs)
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), own, theirs])
  const secret = Buffer.from(hkdfSync("sha256", shared, auth, info, 32))
  const key = Buffer.from(hkdfSync("sha256", secret, salt, "Content-Encoding: aes128gcm\0", 16))
  const nonce = Buffer.from(hkdfSync("sha256", secret, salt, "Content-Encoding: nonce\0", 12))
  const decipher = createDecipheriv("aes-128-gcm", key, nonce)
  decipher.setAuthTag(record.subarray(-16))
  const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()])
  const end = padded.findLastIndex((byte) => byte !== 0)
  if (padded[end] !== 2) throw new Error("not the last record")
  return padded.subarray(0, end).toString()
}
