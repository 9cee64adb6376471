import type { FeedGame } from "../game/info.ts"
import { type FeedKind, type Parsed, parseFeed } from "../ingest/source.ts"

export const fetchedAt = "2026-11-21T20:00:00.000Z"

/** What the ESPN adapter makes of a payload. */
export function fromEspn<K extends FeedKind>(
  kind: K,
  payload: unknown,
  league = "football/college-football",
): Parsed<K> {
  return parseFeed({ source: "espn", kind, league, payload, fetchedAt, label: "ESPN" })
}

/** The one game in a scoreboard of one event; fails with the reason where it was rejected. */
export function gameFrom(event: unknown, league?: string): FeedGame {
  const { records, rejected } = fromEspn("scoreboard", { events: [event] }, league)
  const [game] = records
  if (!game) throw new Error(`rejected: ${rejected.map((one) => one.reason).join("; ")}`)
  return game
}

/** Why a scoreboard of one event is left without it. */
export function reasonFrom(event: unknown, league?: string): string | undefined {
  return fromEspn("scoreboard", { events: [event] }, league).rejected[0]?.reason
}
