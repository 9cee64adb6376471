import type { Broadcast } from "../../game/info.ts"
import { uniqueBy } from "../isolate.ts"
import type { Broadcasts } from "./schema.ts"

/**
 * Where a game is shown, from the feed's three shapes (`geoBroadcasts`, two kinds of `broadcasts`, and the
 * `broadcast` text), each of which may be empty or absent by itself. One entry a station, the shape that
 * knows most about it first.
 */
export function broadcastsOf({ geoBroadcasts, broadcasts, broadcast }: Broadcasts): Broadcast[] {
  const stations = [...geoBroadcasts, ...broadcasts].flatMap((item) => {
    if ("names" in item) return item.names.map((name) => show(name, undefined, item.market))
    return [show(item.media.shortName, item.type?.shortName, item.market?.type)]
  })
  const mentioned = (broadcast ?? "").split("/").map((name) => show(name, undefined, undefined))
  const named = [...stations, ...mentioned].filter((station) => station.name !== "")
  return uniqueBy(named, (station) => station.name.toLowerCase())
}

/** "BIG12|ESPN+" is a package on a station: the station is what a fan looks for. */
function show(text: string, type: string | undefined, market: string | undefined): Broadcast {
  const name = (text.split("|").at(-1) ?? "").trim()
  return { name, kind: kindOf(name, type), market: marketOf(market) }
}

/** The type is absent from the scoreboard's `broadcasts`; then only the name can tell. */
function kindOf(name: string, type: string | undefined): Broadcast["kind"] {
  const said = type?.toLowerCase() ?? ""
  if (said === "tv") return "tv"
  if (said === "radio") return "radio"
  if (said !== "") return "stream"
  if (radioNames.test(name)) return "radio"
  return streamNames.test(name) ? "stream" : "tv"
}

const radioNames = /^(ERADM|ESPNRM)$|radio/i
const streamNames =
  /\+$|^(ESPN3|ACCNX|YouTube|Peacock|Prime Video|Apple TV|(HBO )?Max|Universo|Roku)$|\.(TV|com)$|League Pass|Season Pass/i

function marketOf(market: string | undefined): Broadcast["market"] {
  const said = market?.toLowerCase()
  return said === "home" || said === "away" ? said : "national"
}
