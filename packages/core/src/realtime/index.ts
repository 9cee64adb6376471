export * as Realtime from "./index.ts"

import { IoTDataPlaneClient, PublishCommand } from "@aws-sdk/client-iot-data-plane"
import * as v from "valibot"
import { broker, config } from "../config.ts"
import { meter } from "../cost/count.ts"
import { fn } from "../fn.ts"
import { Snapshot } from "../snapshot/index.ts"
import { Choice, KEY } from "./chosen.ts"
import { clientConfigOf } from "./client-config.ts"
import type { ClientConfig } from "./info.ts"
import type { Published } from "./messages.ts"

export { chosen, level } from "./chosen.ts"
export type { Level } from "./client-config.ts"
export { ClientConfig, LiveMessage, newsTopic } from "./info.ts"
export { messagesOf, type Published } from "./messages.ts"

/** A broker that is slow costs a tick two seconds and no more; the next tick's pushes and the polls make up for it. */
const client = new IoTDataPlaneClient({
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 2_000, throwOnRequestTimeout: true },
})

/** Tells everybody who listens. QoS 0: what is lost is in the game's log. Throws what the SDK throws. */
export async function publish({ topic, message }: Published): Promise<void> {
  const payload = new TextEncoder().encode(JSON.stringify(message))
  meter.count("scores", { publishes: 1 })
  await client.send(new PublishCommand({ topic: `${config().topics}/${topic}`, payload, qos: 0 }))
}

/** Chooses how browsers get what is new. 1 GetItem, ≤ 1 write. */
export const choose = fn(
  v.object({ ...Choice.entries, now: v.string() }),
  async ({ now, ...choice }): Promise<ClientConfig> => {
    const next = clientConfigOf(choice, broker(), config().topics)
    await Snapshot.write(KEY, next, { asOf: now, stale: false, readAt: now })
    return next
  },
)
