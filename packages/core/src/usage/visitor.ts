import { createHmac } from "node:crypto"

/** What a request says of who sends it. It is hashed at once and kept nowhere. */
export type Visitor = { network: string; agent: string }

/**
 * Eight bytes that stand for a browser for one day. The key is the day's salt and a secret that is not in the table, so that
 * neither a copy of the table nor the secret alone can repeat it. Pure.
 */
export function hashOf({ network, agent }: Visitor, salt: string, secret: string): Uint8Array {
  return createHmac("sha256", `${salt}.${secret}`).update(`${network}\n${agent}`).digest().subarray(0, 8)
}
