import { randomUUID } from "node:crypto"
import { realtime } from "sst/aws/realtime"
import { publicTopics } from "../config.ts"

/**
 * AWS IoT closes a connection after an hour and the browser comes back by itself, two messages dearer. So nobody is connected
 * for longer than that once the brake is pulled, which lets this function answer nobody.
 */
const HOUR_SECONDS = 3600

/**
 * IoT asks once per connection. Everybody may listen to public topics and nobody may publish: a `publish` key is left out,
 * because an empty one makes a malformed policy. IoT takes only letters and digits as principal.
 */
export const handler = realtime.authorizer(async () => ({
  principalId: `fan${randomUUID().replaceAll("-", "")}`,
  subscribe: [`${publicTopics()}/*`],
  disconnectAfterInSeconds: HOUR_SECONDS,
}))
