import type { ClientConfig } from "./info.ts"

export type Level = ClientConfig["level"]
/** What the cost guard decides; everything else follows from it. */
export type Choice = Pick<ClientConfig, "transport" | "level">

/**
 * Ten seconds keep the promise of thirty, twelve just so; less money is fewer requests. A page follows a new level with its next
 * poll: at 45 s it does so within a minute from level 3 as well.
 */
export const pollSeconds: Record<Level, number> = { 0: 10, 1: 12, 2: 30, 3: 45 }
/**
 * What is pushed is at most once delivered (QoS 0; a receipt would cost as much as the message), so a page that heard nothing
 * for so long asks once. With 40,000 fans these questions just stay within the ten million a month that cost nothing.
 */
export const SAFETY_SECONDS = 45

/** Where the browsers' broker is: the `Live` link. */
export type Broker = { endpoint: string; authorizer: string }

/** What browsers are told. Without a broker nothing can be pushed, whatever was chosen. Pure. */
export function clientConfigOf(
  { transport, level }: Choice,
  broker: Broker | undefined,
  topics: string,
): ClientConfig {
  return {
    version: 1,
    transport: broker ? transport : "poll",
    pollSeconds: pollSeconds[level],
    safetySeconds: SAFETY_SECONDS,
    level,
    realtime: broker ? { url: urlOf(broker), topics } : null,
  }
}

/** Where nobody has chosen: below ~10,000 fans polls behind the CDN cost nothing and pushes do. Pure. */
export function usualConfig(topics: string): ClientConfig {
  return clientConfigOf({ transport: "poll", level: 0 }, undefined, topics)
}

/** AWS names a host, which is reached over TLS; a developer's machine names an origin. */
function urlOf({ endpoint, authorizer }: Broker): string {
  const origin = endpoint.includes("://") ? endpoint : `wss://${endpoint}`
  return `${origin}/mqtt?x-amz-customauthorizer-name=${encodeURIComponent(authorizer)}`
}
