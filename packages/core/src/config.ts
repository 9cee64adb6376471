import { Resource } from "sst/resource"
import * as v from "valibot"
import { topicPrefix } from "./realtime/info.ts"

/**
 * The one place where core reads its surroundings. Every value is a link (`Resource.X`): filled by SST
 * in AWS and by `SST_RESOURCE_*` variables on a developer's machine, so nothing asks where it runs.
 */
const Config = v.object({
  stage: v.string(),
  table: v.string(),
  cursorSecret: v.pipe(v.string(), v.minLength(16)),
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
  cached ??= v.parse(Config, {
    stage: Resource.App.stage,
    table: Resource.Data.name,
    cursorSecret: Resource.CursorSecret.value,
    topics: topicPrefix(Resource.App),
    feeds: { espn: Resource.Feeds.espn, ncaa: Resource.Feeds.ncaa },
  })
  return cached
}

/** Where browsers reach the broker. Only who chooses their transport has this link. */
export function broker(): { endpoint: string; authorizer: string } {
  const { endpoint, authorizer } = Resource.Live
  return { endpoint, authorizer }
}
