import { gameStatuses } from "@hub/core/game/info"
import { sportIds } from "@hub/core/sport/info"
import { aGame, aSide } from "@hub/core/testing/games"
import fc from "fast-check"
import type { Shown } from "../twin/page.ts"

export const twinNow = "2026-11-21T18:00:00.000Z"

/** What a renderer is given for `data`, asked for now by nobody in particular. */
export function shownTo<T>(data: T, query: Shown<T>["asked"]["query"] = {}): Shown<T> {
  const asked = { page: "/", id: "", query, now: Date.parse(twinNow), origin: "https://hub.example" }
  return { data, asOf: "2026-11-21T17:58:00.000Z", stale: false, asked }
}

/** Names and notes as no feed should send them: separators, markup, line breaks, control characters, wide and joined letters. */
export const nastyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.string({ unit: "binary", maxLength: 4 }),
      fc.constantFrom(
        ",",
        ";",
        "\\",
        "\n",
        "\r\n",
        "<b>",
        "&amp;",
        "]]>",
        '"',
        "😀",
        "👨‍👩‍👧",
        "日本大学",
        "é",
        "\u001b[31m",
        "\u202e",
      ),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(""))

const score = fc.option(fc.nat(150))
const nastySide = fc
  .record({
    name: nastyText,
    abbreviation: nastyText,
    score,
    rank: fc.option(fc.integer({ min: 1, max: 25 })),
    record: fc.option(nastyText),
    shootoutScore: fc.nat(9),
    linescores: fc.array(score, { maxLength: 20 }),
    winner: fc.boolean(),
  })
  .map((side) => aSide(side))

/** Any game a feed might describe, in any state. */
export const nastyGame = fc
  .record({
    id: fc.integer({ min: 1, max: 999_999_999 }).map(String),
    sport: fc.constantFrom(...sportIds),
    status: fc.constantFrom(...gameStatuses),
    statusDetail: nastyText,
    timeTbd: fc.boolean(),
    home: nastySide,
    away: nastySide.map((side) => ({ ...side, teamId: "150" })),
    neutralSite: fc.boolean(),
    venue: fc.option(nastyText),
    city: fc.option(nastyText),
    notes: fc.array(nastyText, { maxLength: 3 }),
    series: fc.option(nastyText),
    broadcasts: fc.array(
      fc.record({
        name: nastyText,
        kind: fc.constantFrom("tv", "radio", "stream"),
        market: fc.constant("national" as const),
      }),
      { maxLength: 3 },
    ),
    tournament: fc.option(fc.record({ name: nastyText, round: fc.option(nastyText) })),
    ticketUrl: fc.option(fc.webUrl()),
  })
  .map((facts) => aGame(facts))
