import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import * as client from "./index.ts"
import { sourceOf } from "./source-of.ts"

test("the client exports exactly its eleven functions", () => {
  expect(Object.keys(client).toSorted()).toEqual([
    "getGameDetails",
    "getLatestNews",
    "getLiveScores",
    "getNewsArticle",
    "getTeamRoster",
    "getTeamStats",
    "getUpcomingGames",
    "getUserProfile",
    "subscribeToLiveScores",
    "subscribeToNewsUpdates",
    "updateUserProfile",
  ])
})

/** Pure rules of core that a page runs as the server does, each loaded only where it is needed. */
const shared = ["markdown.ts", "rewind.ts", "spoilers.ts"]

test("nothing of the server comes along: the client imports only itself, and types", () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !shared.includes(file),
  )
  for (const file of files) {
    const text = readFileSync(`${import.meta.dirname}/${file}`, "utf8")
    const imported = [...text.matchAll(/^(import|export)(?! type)\b[^\n]*? from "([^"]+)"/gm)].map(
      (match) => match[2],
    )
    for (const path of imported) expect(path).toMatch(/^\.\.?\//)
  }
})

test("the source of a page is that of its newest record, and null where it has none", () => {
  expect(sourceOf({ game: mark("NCAA", "2"), detail: { ...mark("ESPN", "1") } })).toBe("NCAA")
  expect(sourceOf({ live: [], headlines: [mark("ESPN", "1")] })).toBe("ESPN")
  expect(sourceOf({ live: [], team: null })).toBeNull()
})

function mark(name: string, fetchedAt: string) {
  return { source: { name, fetchedAt } }
}
