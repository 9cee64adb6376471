import { type Channel, createChannel } from "@hub/functions/client/live/channel"
import { createPages } from "@hub/functions/client/pages"
import { pageVisibility } from "@hub/functions/client/visibility"

const made: { channel?: Channel } = {}

/** The tab's one connection for what is pushed, whoever listens. */
export function siteChannel(): Channel {
  const pages = createPages()
  made.channel ??= createChannel({
    loadConfig: async () => (await pages.config()).data,
    visibility: pageVisibility(),
  })
  return made.channel
}
