/** The last page the edge has is shown for a day while the origin fails: scores as of then beat no scores. */
const rescue = "stale-if-error=86400"

const policies = {
  /** Something on it changes within seconds. Never shown stale: its scores are as old as the API's, five seconds at most. */
  live: `public, max-age=0, s-maxage=5, ${rescue}`,
  /** Two minutes late at most; whoever keeps it open asks the API as often as it is worth it. */
  calm: `public, max-age=0, s-maxage=60, stale-while-revalidate=60, ${rescue}`,
  /** Words that change with a deploy. */
  still: `public, max-age=0, s-maxage=300, stale-while-revalidate=3600, ${rescue}`,
  missing: "public, max-age=0, s-maxage=60",
  failed: "no-store",
} as const

/** How long a page may be kept. `text` is its data as JSON, empty where it has none. */
export function cacheControl(status: number, text: string): string {
  if (status >= 500) return policies.failed
  if (status >= 400) return policies.missing
  if (text === "") return policies.still
  return /"status":"(?:live|delayed)"/.test(text) ? policies.live : policies.calm
}
