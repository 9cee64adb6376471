import { Resource } from "sst/resource"
import * as v from "valibot"
import { topicPrefix } from "./realtime/info.ts"

const Key = v.pipe(v.string(), v.minLength(16))

/**
 * The one place where core reads its surroundings. Every value is a link (`Resource.X`): filled by SST
 * in AWS and by `SST_RESOURCE_*` variables on a developer's machine, so nothing asks where it runs.
 */
const Config = v.object({
  stage: v.string(),
  table: v.string(),
  cursorSecret: Key,
  /** What was signed with them is good still, while a key is changed. */
  olderCursorSecrets: v.array(Key),
  /** Where public MQTT topics begin. */
  topics: v.string(),
  feeds: v.object({
    espn: v.object({
      site: v.pipe(v.string(), v.url()),
      web: v.pipe(v.string(), v.url()),
      label: v.string(),
    }),
    ncaa: v.object({ site: v.pipe(v.string(), v.url()), label: v.string() }),
  }),
})
export type Config = v.InferOutput<typeof Config>

let cached: Config | undefined

/** Parsed on first use and then frozen; a missing or malformed link stops the process with its name. */
export function config(): Config {
  if (cached) return cached
  // The key that signs comes first.
  const [cursorSecret, ...olderCursorSecrets] = Resource.CursorSecret.value.split(",")
  cached = v.parse(Config, {
    stage: Resource.App.stage,
    table: Resource.Data.name,
    cursorSecret,
    olderCursorSecrets,
    topics: topicPrefix(Resource.App),
    feeds: { espn: Resource.Feeds.espn, ncaa: Resource.Feeds.ncaa },
  })
  return cached
}

/** Whose endpoints are push services. */
export function pushServices(): string[] {
  return v.parse(v.array(v.string()), Resource.Push.services)
}

/** What browsers tie their subscription to. */
export function pushKey(): string {
  return Resource.VapidPublicKey.value
}

/** What a notice is signed with. Only who sends them has the private key. */
export function pushSender(): { subject: string; publicKey: string; privateKey: string } {
  const { subject } = Resource.PushSender
  return { subject, publicKey: Resource.VapidPublicKey.value, privateKey: Resource.VapidPrivateKey.value }
}

/** Where pictures are kept. Only who takes uploads has this link. */
export function mediaBucket(): string {
  return Resource.Pictures.name
}

/** Where backups are kept. Only who makes and checks them has this link. */
export function vault(): string {
  return Resource.Vault.name
}

/** Where browsers reach the broker. Only who chooses their transport has this link. */
export function broker(): { endpoint: string; authorizer: string } {
  const { endpoint, authorizer } = Resource.Live
  return { endpoint, authorizer }
}
