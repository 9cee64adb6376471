import { dollarsOf, monthly, type Price, prices } from "@hub/core/cost/prices"
import { FREE_REQUESTS } from "@hub/core/cost/transport"
import { sumOf, type Unit, type Usage, units } from "@hub/core/cost/usage"
import { type Habits, usual } from "./habits.ts"
import type { Measured } from "./measured.ts"
import {
  type Asked,
  type Design,
  gameOf,
  idleHour,
  type Level,
  type Sport,
  visitsOf,
  watchingOf,
} from "./parts.ts"
import { backupsOf, beside, keptGb, noticesOf, processesOf } from "./upkeep.ts"

export type Ask = { fans: number; games: number; design: Asked; level?: Level; habits?: Habits }
/** `free`: what of it AWS gives away, in dollars at list price. */
export type Line = { service: string; what: string; amount: number; dollars: number; free: number }
export type Model = { lines: Line[]; dollars: number; free: number; billCalls: number }

const HOURS = 744
const GB = 1024 ** 3
/** Cost Explorer is asked once a day. */
const BILL_CALLS = 31
/** The app's files, those of some deploys. */
const APP_GB = 0.05

/** What a month of 31 days uses with so many fans and games of ours. Pure. */
export function monthOf(measured: Measured, { design, ...ask }: Ask): Usage {
  if (design !== "built") return designed(measured, { ...ask, design })
  const polled = designed(measured, { ...ask, design: "poll" })
  const mayPoll = (polled.edgeRequests ?? 0) <= FREE_REQUESTS
  return mayPoll ? polled : designed(measured, { ...ask, design: "push" })
}

function designed(
  measured: Measured,
  { fans, games, design, level = 0, habits = usual }: Ask & { design: Design },
): Usage {
  const played = {
    football: games * habits.footballGames,
    "mens-basketball": games * (1 - habits.footballGames),
  }
  const hours = { football: habits.footballShare, "mens-basketball": 1 - habits.footballShare }
  const idle = scaled(idleHour(measured), HOURS)
  const members = fans * habits.members
  const parts = (["football", "mens-basketball"] satisfies Sport[]).flatMap((sport) => {
    const long = measured.games[sport].minutes / 60
    const watched = (fans * habits.liveHours * games * hours[sport]) / habits.liveGames
    const viewers = played[sport] > 0 ? watched / long / played[sport] : 0
    const crowd = { viewers, hours: long, sport, level, design, onGamePage: habits.onGamePage }
    return [
      scaled(gameOf(measured, sport, level, design), played[sport]),
      scaled(watchingOf(measured, crowd), played[sport]),
    ]
  })
  const visits = visitsOf(measured, fans * habits.visits, habits.screens, fans * habits.newDevices)
  return sumOf([
    idle,
    ...parts,
    visits,
    processesOf(fans),
    backupsOf(measured, members * beside.pictures),
    scaled(noticesOf(measured, fans * beside.devices), games),
    { mails: members * habits.mails, billCalls: BILL_CALLS, notices: 10 },
  ])
}

/** The same in dollars, line by line, with what is paid by the month. Pure. */
export function modelOf(measured: Measured, ask: Ask): Model {
  const month = monthOf(measured, ask)
  const habits = ask.habits ?? usual
  const used = units.map((unit) => lineOf(unit, month[unit] ?? 0, prices[unit]))
  const stored = measured.tableBytes / GB
  const kept = [
    lineOf("storedGb", stored, monthly.storedGb),
    lineOf("recoverableGb", stored, monthly.recoverableGb),
    lineOf("filesGb", APP_GB + keptGb(measured, ask.fans * habits.members), monthly.filesGb),
    lineOf("alarms", 10, monthly.alarms),
    lineOf("members", ask.fans * habits.members, monthly.members),
  ]
  const lines = [...used, ...kept].filter(({ amount }) => amount > 0)
  return {
    lines,
    dollars: sum(lines.map(({ dollars }) => dollars)),
    free: sum(lines.map(({ free }) => free)),
    billCalls: month.billCalls ?? 0,
  }
}

/** With how many fans a month costs so much: the most that still stay below it, to the hundred. Pure. */
export function breaksAt(measured: Measured, ask: Omit<Ask, "fans">, dollars = 5): number {
  const costs = (fans: number) => modelOf(measured, { ...ask, fans }).dollars
  let [low, high] = [0, 100_000_000]
  while (high - low > 100) {
    const middle = Math.round((low + high) / 200) * 100
    if (middle === low || middle === high) break
    if (costs(middle) <= dollars) low = middle
    else high = middle
  }
  return low
}

function lineOf(what: Unit | keyof typeof monthly, amount: number, price: Price): Line {
  const dollars = dollarsOf(amount, price)
  return {
    service: price.service,
    what,
    amount,
    dollars,
    free: dollarsOf(amount, { ...price, freeMonthly: 0 }) - dollars,
  }
}

function scaled(usage: Usage, times: number): Usage {
  return Object.fromEntries(Object.entries(usage).map(([unit, amount]) => [unit, amount * times]))
}

function sum(figures: readonly number[]): number {
  return figures.reduce((all, one) => all + one, 0)
}
