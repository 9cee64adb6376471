import { describe, expect, test } from "vitest"
import { defaultPrefs, favouritesFirst, parsePrefs, toggled } from "./prefs-schema.ts"

describe("what a device has stored", () => {
  test.each([
    ["nothing", null],
    ["an empty text", ""],
    ["half of an object", '{"theme":"da'],
    ["a list", "[1,2]"],
    ["a number", "7"],
    ["null", "null"],
    ["another program's text", "hello"],
    ["a prototype", '{"__proto__":{"theme":"dark"}}'],
  ])("%s is the defaults", (_, text) => {
    expect(parsePrefs(text)).toEqual(defaultPrefs)
  })

  test("one bad member costs no other", () => {
    const text = JSON.stringify({
      teams: ["football-152", 7, null, "x", "<script>-1", "football-152", "baseball-95"],
      theme: "purple",
      zone: "Mars/Olympus",
      hours: "24",
      density: 3,
      delaySeconds: 121,
      spoilerFree: "yes",
      extra: true,
    })
    expect(parsePrefs(text)).toEqual({
      teams: ["football-152", "baseball-95"],
      theme: "system",
      zone: "device",
      hours: "24",
      density: "roomy",
      delaySeconds: 0,
      spoilerFree: false,
    })
  })

  test("what was stored is what is read", () => {
    const prefs = {
      teams: ["volleyball-1"],
      theme: "dark",
      zone: "Asia/Tokyo",
      hours: "24",
      density: "compact",
      delaySeconds: 45,
      spoilerFree: true,
    }
    expect(parsePrefs(JSON.stringify(prefs))).toEqual(prefs)
  })

  test("a list of favourites without an end has one", () => {
    const teams = Array.from({ length: 10_000 }, (_, index) => `football-${index}`)
    expect(parsePrefs(JSON.stringify({ teams })).teams).toHaveLength(20)
  })
})

test("a favourite is added last and taken out where it stands", () => {
  expect(toggled(["football-152"], "baseball-95")).toEqual(["football-152", "baseball-95"])
  expect(toggled(["football-152", "baseball-95"], "football-152")).toEqual(["baseball-95"])
})

test("favourites come first, in their order, and the others keep theirs", () => {
  const items = ["a-1", "b-2", "c-3", "d-4"].map((id) => ({ id }))
  expect(favouritesFirst(items, ["d-4", "b-2"]).map(({ id }) => id)).toEqual(["d-4", "b-2", "a-1", "c-3"])
})
