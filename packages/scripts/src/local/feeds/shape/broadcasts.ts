import type { Slot } from "../slot.ts"

const streams = ["ESPN3", "ACCNX", "ESPN+"]
const RADIO = "Wolfpack Sports Network"

type Media = { name: string; kind: "TV" | "Web" | "Radio" }

function media(slot: Slot): Media[] {
  return (slot.fact.tv ?? []).map((name) => ({ name, kind: streams.includes(name) ? "Web" : "TV" }))
}

/** The scoreboard's three ways to say it; each is left out now and then. */
export function scoreboardBroadcasts(slot: Slot): object {
  const all = media(slot)
  const names = all.map(({ name }) => name)
  return {
    broadcasts: names.length ? [{ market: "national", names }] : [],
    broadcast: names.join("/"),
    geoBroadcasts: all.map(({ name, kind }) => ({
      type: { id: kind === "TV" ? "1" : "4", shortName: kind },
      market: { id: "1", type: "National" },
      media: { shortName: name },
      lang: "en",
      region: "us",
    })),
  }
}

/** The schedule's and the summary's: one entry a station, our radio among them. */
export function listedBroadcasts(slot: Slot): object[] {
  const home = slot.fact.teams[0] === "152"
  const national = { id: "1", type: "National" }
  const screens = media(slot).map(({ name, kind }) =>
    kind === "TV" ? entry("1", "TV", national, name) : entry("4", "STREAMING", national, name),
  )
  const radio = entry("3", "Radio", home ? { id: "2", type: "Home" } : { id: "3", type: "Away" }, RADIO)
  return [...screens, radio]
}

function entry(id: string, shortName: string, market: object, name: string): object {
  return { type: { id, shortName }, market, media: { shortName: name }, lang: "en", region: "us" }
}
