import { expect, test } from "vitest"
import { fetchedAt, fromEspn } from "../../testing/parse.ts"

const team = { id: "152", location: "NC State", name: "Wolfpack", nickname: "NC State", abbreviation: "NCST" }
const rank = { current: 9, previous: 11, points: 412, trend: "+2", recordSummary: "28-7", team }
const poll = (...ranks: unknown[]) => ({
  name: "AP Top 25",
  shortName: "AP Poll",
  ranks,
  others: [],
  droppedOut: [],
})
const read = (...rankings: unknown[]) => fromEspn("rankings", { rankings })

test("teams have no displayName here", () => {
  expect(read(poll(rank)).records).toEqual([
    {
      poll: "AP Poll",
      entries: [
        {
          rank: 9,
          previous: 11,
          teamId: "152",
          name: "NC State Wolfpack",
          abbreviation: "NCST",
          logoUrl: null,
          record: "28-7",
          points: 412,
        },
      ],
      source: { name: "ESPN", fetchedAt },
    },
  ])
})

test("a previous rank of 0 is unranked", () => {
  expect(read(poll({ ...rank, previous: 0 })).records[0]?.entries[0]?.previous).toBeNull()
})

test("best first, ties included", () => {
  const ranks = [3, 1, 3].map((current, n) => ({ ...rank, current, team: { ...team, id: String(n) } }))
  expect(read(poll(...ranks)).records[0]?.entries.map((entry) => entry.rank)).toEqual([1, 3, 3])
})

test("others and dropped out are not ranked", () => {
  const { records } = read({
    ...poll(rank),
    others: [{ ...rank, current: 0 }],
    droppedOut: [{ ...rank, current: 0 }],
  })
  expect(records[0]?.entries).toHaveLength(1)
})

test("one malformed entry or poll never costs the others", () => {
  const { records, rejected } = read(poll(rank, { current: 0, team }, null), { name: "Coaches" }, poll())
  expect(records.map((one) => [one.poll, one.entries.length])).toEqual([["AP Poll", 1]])
  expect(rejected).toHaveLength(3)
})

test("a payload without rankings is unusable", () => {
  expect(() => fromEspn("rankings", { sports: [] })).toThrow(
    expect.objectContaining({ reason: "feed.unusable" }),
  )
})
