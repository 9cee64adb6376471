import { randomUUID } from "node:crypto"
import { realtime } from "sst/aws/realtime"
import { publicTopics } from "../config.ts"

/** AWS IoT closes a connection after a day; the browser comes back by itself. */
const DAY_SECONDS = 86_400

/**
 * IoT asks once per connection. Everybody may listen to public topics and nobody may publish: a `publish` key is left out,
 * because an empty one makes a malformed policy. IoT takes only letters and digits as principal.
 */
export const handler = realtime.authorizer(async () => ({
  principalId: `fan${randomUUID().replaceAll("-", "")}`,
  subscribe: [`${publicTopics()}/*`],
  disconnectAfterInSeconds: DAY_SECONDS,
}))
