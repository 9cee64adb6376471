import type { PushDevice } from "@hub/functions/client/push"
import * as v from "valibot"
import type { Prefs } from "../prefs-schema.ts"
import type { NotifyChoice } from "./choice.ts"

/** What the hub was told of this device: under which name it keeps it, what it said, and when (ms). */
const Told = v.object({ id: v.string(), said: v.string(), at: v.number() })
export type Told = v.InferOutput<typeof Told>

/** The hub forgets a device after sixty days; one that is used says so once a week. */
const AGAIN = 7 * 86_400_000

/** What a device has stored, whatever that is. Pure. */
export function parseTold(text: string | null): Told | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Told), text)
  return parsed.success ? parsed.output : null
}

/** As a browser's subscription says it; null for one without keys. */
export type Subscribed = { endpoint?: string; keys?: Record<string, string> }

/** What the hub is to know of this device; null where there is nothing to tell it. Pure. */
export function deviceOf(
  { endpoint, keys: { p256dh, auth } = {} }: Subscribed,
  choice: NotifyChoice,
  { delaySeconds, spoilerFree }: Pick<Prefs, "delaySeconds" | "spoilerFree">,
): PushDevice | null {
  const teams = Object.fromEntries(Object.entries(choice).map(([team, events]) => [team, [...events]]))
  if (!endpoint || !p256dh || !auth || Object.keys(teams).length === 0) return null
  return { endpoint, keys: { p256dh, auth }, teams, delaySeconds, spoilerFree }
}

/** Whether the hub has to hear of it: something is new, or it has not heard for a week. Pure; `now` in ms. */
export function isNews(told: Told | null, said: string, now: number): boolean {
  return told?.said !== said || now - told.at > AGAIN
}
