import { Pulse } from "@hub/core/pulse"

/** What a fan would not wait for. */
const PATIENCE_MS = 5_000
/** How old a live score may be. */
const FRESH_SECONDS = 30

/** What the probe found: whether the site is up, how long its front page took, and how old live scores are, if any are. */
export type Probe = { isUp: boolean; ms: number; ageSeconds: number | null }

/**
 * Asks for the front page and the live scores at the site's own address, through router and edge as a fan does, and counts what
 * it met. A site that is slower than a fan is patient is down. `now` in ms.
 */
export async function probe(origin: string, now: () => number): Promise<Probe> {
  const started = performance.now()
  const [front, live] = await Promise.all([ask(`${origin}/`), ask(`${origin}/api/v1/games/live`)])
  const ms = performance.now() - started
  const isUp = front?.status === 200 && live?.status === 200
  Pulse.probed(isUp, ms)
  const ageSeconds = live && isUp ? ageOf(live, now()) : null
  if (ageSeconds !== null) Pulse.aged(ageSeconds <= FRESH_SECONDS, ageSeconds)
  return { isUp, ms: Math.round(ms), ageSeconds }
}

type Answer = { status: number; asOf: string | null; body: string }

/** Undefined where nobody answers in time. */
async function ask(url: string): Promise<Answer | undefined> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const headers = { "user-agent": "NCSUSportsHub-probe" }
    const response = await fetch(url, { signal, headers, redirect: "manual" })
    const body = await response.text()
    return { status: response.status, asOf: response.headers.get("x-hub-as-of"), body }
  } catch {
    return undefined
  }
}

/** Seconds since the scores were read at their source; null while nothing is under way. */
function ageOf({ asOf, body }: Answer, now: number): number | null {
  const games: unknown = JSON.parse(body)
  const isLive =
    typeof games === "object" &&
    games !== null &&
    "data" in games &&
    Array.isArray(games.data) &&
    games.data.some((game: unknown) => Object(game).status === "live")
  const at = Date.parse(asOf ?? "")
  return isLive && !Number.isNaN(at) ? Math.max(0, Math.round((now - at) / 1000)) : null
}
