import { expect, test } from "vitest"
import { anEvent } from "../../testing/espn.ts"
import { gameFrom } from "../../testing/parse.ts"

const broadcastsOf = (competition: object) =>
  gameFrom(anEvent({ competition: { ...competition } })).broadcasts
const station = (name: string, type?: string, market?: string) => ({
  ...(type && { type: { shortName: type } }),
  ...(market && { market: { type: market } }),
  media: { shortName: name },
})

test("three shapes of one station are one entry, from the shape that knows most", () => {
  const shapes = {
    geoBroadcasts: [station("ACC Network", "TV", "National")],
    broadcasts: [{ market: "national", names: ["ACC Network"] }],
    broadcast: "ACC Network",
  }
  expect(broadcastsOf(shapes)).toEqual([{ name: "ACC Network", kind: "tv", market: "national" }])
})

test.each([
  ["only the text", { broadcast: "FS1/HBO Max" }, ["FS1", "HBO Max"]],
  ["only names", { broadcasts: [{ market: "home", names: ["YES", "MLB.TV"] }] }, ["YES", "MLB.TV"]],
  ["only stations", { geoBroadcasts: [station("ESPN", "TV")] }, ["ESPN"]],
  [
    "a schedule's stations",
    { broadcasts: [station("ESPN2", "TV"), station("ERADM", "Radio")] },
    ["ESPN2", "ERADM"],
  ],
  ["nothing", { broadcasts: [], geoBroadcasts: [], broadcast: "" }, []],
  ["nothing but nulls", { broadcasts: [null], geoBroadcasts: null, broadcast: null }, []],
])("%s", (_shape, competition, names) => {
  expect(broadcastsOf(competition).map((one) => one.name)).toEqual(names)
})

test.each([
  ["TV", "tv"],
  ["Radio", "radio"],
  ["Streaming", "stream"],
  ["STREAMING", "stream"],
  ["Web", "stream"],
  ["Subscription Package", "stream"],
  ["Mobile", "stream"],
])("the type %s is %s", (type, kind) => {
  expect(broadcastsOf({ geoBroadcasts: [station("X", type)] })[0]?.kind).toBe(kind)
})

test.each([
  ["ESPN+", "stream"],
  ["ACCNX", "stream"],
  ["Padres.TV", "stream"],
  ["WNBA League Pass", "stream"],
  ["ERADM", "radio"],
  ["ESPN", "tv"],
  ["NBC", "tv"],
])("without a type, %s is %s by its name", (name, kind) => {
  expect(broadcastsOf({ broadcasts: [{ names: [name] }] })[0]?.kind).toBe(kind)
})

test("a package on a station is the station", () => {
  expect(broadcastsOf({ geoBroadcasts: [station("BIG12|ESPN+", "Web")] })[0]?.name).toBe("ESPN+")
})

test.each([
  ["Home", "home"],
  ["away", "away"],
  ["National", "national"],
  [undefined, "national"],
])("the market %s is %s", (market, expected) => {
  expect(broadcastsOf({ geoBroadcasts: [station("X", "TV", market)] })[0]?.market).toBe(expected)
})
