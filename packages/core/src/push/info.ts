import * as v from "valibot"

/** What a device can be told of while the hub is closed. */
export const pushEvents = ["start", "score", "final"] as const
export type PushEvent = (typeof pushEvents)[number]

/** More teams than we have are somebody's experiment. */
const MOST_TEAMS = 20

const TeamKey = v.pipe(v.string(), v.regex(/^[a-z-]{3,40}-\w{1,40}$/, "must be a team id, like football-152"))

/** Events by team: `{ "football-152": ["final"] }`. */
export const Teams = v.pipe(
  v.record(TeamKey, v.pipe(v.array(v.picklist(pushEvents)), v.minLength(1), v.maxLength(pushEvents.length))),
  v.check((teams) => Object.keys(teams).length > 0, "must name a team"),
  v.check((teams) => Object.keys(teams).length <= MOST_TEAMS, `must name at most ${MOST_TEAMS} teams`),
)

/** So many bytes in base64url, without padding. */
const bytes = (length: number) => {
  const characters = Math.ceil((length * 8) / 6)
  return v.pipe(
    v.string(),
    v.regex(new RegExp(`^[\\w-]{${characters}}$`), `must be ${length} bytes in base64url`),
  )
}

/** What a browser's `PushSubscription` says of itself: where to send to, and what to encrypt with (RFC 8291). */
export const Subscription = v.strictObject({
  endpoint: v.pipe(v.string(), v.maxLength(1_024), v.url()),
  keys: v.strictObject({ p256dh: bytes(65), auth: bytes(16) }),
})
export type Subscription = v.InferOutput<typeof Subscription>

/** A device and what it wants to be told. Nothing in it names a person. */
export const Device = v.strictObject({
  ...Subscription.entries,
  teams: Teams,
  /** TV delay: nothing is sent before it has passed. */
  delaySeconds: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120)),
  /** Nothing that is sent tells a result. */
  spoilerFree: v.boolean(),
})
export type Device = v.InferOutput<typeof Device>

/** A device as the hub keeps it. `id` is the hash of its endpoint: whoever knows it may end it. */
export const Registered = v.pipe(
  v.object({ id: v.string(), until: v.string() }),
  v.metadata({ ref: "PushDevice" }),
)
export type Registered = v.InferOutput<typeof Registered>

/** Rises when a member changes its meaning; a service worker that does not know it shows the title alone. */
export const NOTICE_VERSION = 1

/** What is sent, encrypted: the words as they are shown, made where the game is known. */
export type Notice = {
  v: typeof NOTICE_VERSION
  title: string
  /** The same without a result, for a device that has begun to hide them and could not say so yet. */
  plain: string
  body: string
  /** A later notice with the same tag takes the place of the earlier one. */
  tag: string
  url: string
  /** By how many seconds it is late on purpose. */
  held: number
}
