import { brotliCompressSync } from "node:zlib"
import { expect, test } from "vitest"
import { areHere, readRecording } from "../testing/recordings.ts"

const nba = "basketball/nba"

/** The goal of docs/performance.md, in bytes over the wire. */
const LIMIT = 5_000

test.skipIf(!areHere).each([
  ["PranavBhard__nba_app/espn_api_single_game.json", 124],
  ["sportsdataverse__sportsdataverse-js/summary_nba.json", 108],
])(
  "a recorded game with every basket, %s, fits into a page's goal (skipped where ../shared/data is absent)",
  (file, scores) => {
    const { records, details } = readRecording("summary", nba, file)
    const page = { game: records[0], detail: details[0], corrections: [] }
    expect(details[0]?.scoring.length).toBe(scores)
    expect(brotliCompressSync(JSON.stringify({ data: page })).length).toBeLessThan(LIMIT)
  },
)
