import type { SourceState } from "../run/info.ts"
import type { Freshness } from "../snapshot/index.ts"

/** The kinds a score can come from; a page that shows scores is as old as these, whatever else is on it. */
const scoreKinds = new Set(["scoreboard", "schedule"])

/** A scoreboard that nobody has asked for an hour belongs to games that are over. */
const FORGOTTEN = 60 * 60_000

/**
 * How old a page is, from the states of all sources that name it: the newest check of those that carry scores (of all,
 * where none does), and stale as long as one of them fails, with the time of its last good answer. `now` in ms;
 * undefined where no source names the page.
 */
export function freshnessOf(
  page: string,
  states: readonly SourceState[],
  now: number,
): Freshness | undefined {
  const naming = states.filter((state) => state.pages.includes(page) && !isForgotten(state, now))
  const scores = naming.filter((state) => scoreKinds.has(state.kind))
  const relevant = scores.length > 0 ? scores : naming
  const failing = times(relevant.filter((state) => state.stale))
  const checked = times(relevant)
  const stale = relevant.some((state) => state.stale)
  const asOf = stale ? (failing[0] ?? checked[0]) : checked.at(-1)
  return asOf === undefined ? undefined : { asOf, stale }
}

function isForgotten(state: SourceState, now: number): boolean {
  return state.kind === "scoreboard" && now - Date.parse(state.attemptedAt) > FORGOTTEN
}

function times(states: readonly SourceState[]): string[] {
  return states.flatMap((state) => state.checkedAt ?? []).sort()
}
