import type { Event } from "../events.ts"
import { seeded } from "../random.ts"
import type { Team } from "../teams.ts"
import { ordinal } from "./status-words.ts"

type Teams = readonly [Team | null, Team | null]

/** What is happening this second; each family has its own members, and some moments have none. */
export function situationOf(event: Event, teams: Teams): object | undefined {
  const { family } = event.slot.league
  if (event.state.stage !== "live") return undefined
  if (family === "football") return football(event, teams)
  if (family === "baseball" || family === "softball") return diamond(event, teams)
  if (family === "volleyball") return {}
  return family === "basketball" ? lastPlay(event, teams) : undefined
}

function lastPlay({ state, slot }: Event, teams: Teams): { lastPlay?: object } {
  const play = state.plays.at(-1)
  if (!play) return {}
  const team = teams[play.side]?.id
  return {
    lastPlay: {
      id: `${slot.id}${String(state.plays.length).padStart(4, "0")}`,
      type: play.type,
      text: play.text,
      scoreValue: play.points,
      ...(team ? { team: { id: team } } : {}),
    },
  }
}

/** Snaps are 40 s apart. Between some of them down is -1 and nobody has the ball, as recorded. */
function football(event: Event, teams: Teams): object {
  const { slot, state } = event
  const snap = Math.floor(state.elapsed / 40_000)
  const drive = Math.floor(snap / 6)
  const random = seeded(`snap ${slot.id} ${snap}`)
  const offense = seeded(`drive ${slot.id} ${drive}`).chance(0.5) ? 0 : 1
  const start = seeded(`drive ${slot.id} ${drive} start`).int(15, 40)
  const down = (snap % 4) + 1
  const gained = start + (snap % 6) * 8
  const distance = down === 1 ? 10 : random.int(1, 11)
  // Yard lines count from the home end; the ball is described by whose half it is in.
  const yardLine = offense === 0 ? gained : 100 - gained
  const spot =
    gained === 50
      ? "50"
      : gained < 50
        ? `${teams[offense]?.abbreviation} ${gained}`
        : `${teams[offense === 0 ? 1 : 0]?.abbreviation} ${100 - gained}`
  const timeouts = { homeTimeouts: 3 - ((state.phase?.period ?? 1) % 2), awayTimeouts: 3 }
  const base = { ...lastPlay(event, teams), yardLine, isRedZone: gained >= 80, ...timeouts }
  if (snap % 7 === 6 || state.phase?.kind !== "play") return { ...base, down: -1, distance: -1 }
  const downText = `${ordinal(down)} & ${distance}`
  return {
    ...base,
    down,
    distance,
    downDistanceText: `${downText} at ${spot}`,
    shortDownDistanceText: downText,
    possession: teams[offense]?.id ?? "",
    possessionText: spot,
  }
}

function diamond(event: Event, teams: Teams): object {
  const { slot, state } = event
  const last = state.plays.at(-1)
  const isSameHalf = last && last.period === state.phase?.period && last.half === state.phase?.half
  const pitch = seeded(`pitch ${slot.id} ${Math.floor(state.elapsed / 15_000)}`)
  const betweenHalves = state.phase?.kind !== "play"
  const [first = false, second = false, third = false] = (isSameHalf && !betweenHalves && last.bases) || []
  return {
    ...lastPlay(event, teams),
    balls: betweenHalves ? 0 : pitch.int(0, 3),
    strikes: betweenHalves ? 0 : pitch.int(0, 2),
    outs: isSameHalf ? (last.outs ?? 0) : 0,
    onFirst: first,
    onSecond: second,
    onThird: third,
  }
}
