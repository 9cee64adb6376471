import { dotted } from "../../lib/text.ts"
import { type Clock, dayOf, dayText, stampText } from "../../lib/time.ts"
import type { ApiKey } from "../../lib/types.ts"

const SOON_MS = 30 * 86_400_000

/** How a key stands, in words: what it is now, its days, and when it was of use. Pure. */
export function keyText(key: ApiKey, now: number, clock: Clock): string {
  const day = (at: string) => dayText(dayOf(at, clock.zone), dayOf(now, clock.zone))
  const used =
    key.lastUsedOn === null ? "never used" : `last used ${dayText(key.lastUsedOn, dayOf(now, "UTC"))} UTC`
  if (key.state === "expired") return dotted([`Expired ${day(key.expiresAt)}`, used])
  if (key.state === "replaced")
    return dotted([`Replaced, works until ${stampText(key.expiresAt, clock)}`, used])
  return dotted([`Made ${day(key.createdAt)}`, `ends ${day(key.expiresAt)}`, used])
}

/** Whether a live key has so little time left that its owner is to be told. Pure. */
export function endsSoon({ state, expiresAt }: ApiKey, now: number): boolean {
  return state === "live" && Date.parse(expiresAt) - now < SOON_MS
}
