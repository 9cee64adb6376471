import { createHmac } from "node:crypto"
import { config } from "./config.ts"

/**
 * What stands for a network in a day's counters: another name each day, and none that can be worked out from a copy of the
 * table without the secret, which is not in it. Who has both can: such rows leave with the table's expiry, after two days.
 */
export function networkKey(day: string, network: string): string {
  return createHmac("sha256", config().cursorSecret).update(`${day} ${network}`).digest("base64url")
}
