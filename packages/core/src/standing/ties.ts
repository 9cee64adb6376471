import type { Tie } from "./info.ts"

type Row = {
  group: string
  position: number
  teamId: string
  name: string
  conferenceWins: number | null
  conferenceLosses: number | null
}
type Side = { teamId: string; score: number | null }
type Played = {
  status: string
  conferenceGame: boolean
  teamId: string
  opponentId: string
  home: Side
  away: Side
}

/**
 * The ties of a table, each with the rule that splits it. The conference looks first at the meetings of the tied
 * teams; the hub reads our games only, so it can follow that step where two teams are tied and one of them is us.
 * Every later step (common opponents, their record) needs results of others: there the feed's order stands and the
 * sentence says so. Rows in any order.
 */
export function tiesOf(rows: readonly Row[], games: readonly Played[]): Tie[] {
  const meetings = games.filter((game) => game.status === "final" && game.conferenceGame)
  return [...Map.groupBy(rows, (row) => row.group).values()]
    .flatMap((group) => runs(group.toSorted((a, b) => a.position - b.position)))
    .map((tied) => explain(tied, meetings))
}

/** Neighbours with one conference percentage, two or more at a time. */
function runs(group: readonly Row[]): Row[][] {
  const found: Row[][] = []
  for (const row of group) {
    const run = found.at(-1)
    const last = run?.at(-1)
    if (run && last && isLevel(last, row)) run.push(row)
    else found.push([row])
  }
  return found.filter((run) => run.length > 1)
}

/** Equal percentages without dividing: 4-2 and 2-1 are level, 0-0 is level with 0-0 only. */
function isLevel(a: Row, b: Row): boolean {
  const [winsA, lossesA, winsB, lossesB] = [
    a.conferenceWins,
    a.conferenceLosses,
    b.conferenceWins,
    b.conferenceLosses,
  ]
  if (winsA === null || lossesA === null || winsB === null || lossesB === null) return false
  const [playedA, playedB] = [winsA + lossesA, winsB + lossesB]
  return (playedA === 0) === (playedB === 0) && winsA * playedB === winsB * playedA
}

function explain(tied: readonly Row[], meetings: readonly Played[]): Tie {
  const [first, second] = tied
  const tie = { group: first?.group ?? "", teamIds: tied.map((row) => row.teamId) }
  if (tied.every((row) => row.conferenceWins === 0 && row.conferenceLosses === 0)) {
    return { ...tie, rule: "not_begun", text: "No conference game yet: the feed’s order." }
  }
  const met = first && second && tied.length === 2 ? between(first, second, meetings) : []
  if (first && second && met.length > 0) return { ...tie, ...headToHead(first, second, met) }
  const known = ours(tied, meetings)
  return { ...tie, rule: "feed_order", text: `${reason(tied, meetings)}${known}` }
}

type Meeting = { first: number; second: number }

/** The scores of two teams' meetings, oldest first, seen from the first one. */
function between(first: Row, second: Row, meetings: readonly Played[]): Meeting[] {
  return meetings.flatMap(({ home, away }) => {
    const a = [home, away].find((side) => side.teamId === first.teamId)
    const b = [home, away].find((side) => side.teamId === second.teamId)
    return a && b && a.score !== null && b.score !== null ? [{ first: a.score, second: b.score }] : []
  })
}

function headToHead(first: Row, second: Row, met: readonly Meeting[]): Pick<Tie, "rule" | "text"> {
  const won = met.filter((one) => one.first > one.second).length
  const lost = met.filter((one) => one.first < one.second).length
  const scores = met.map((one) => `${one.first}–${one.second}`).join(", ")
  const games = met.length === 1 ? scores : `${won}–${lost} (${scores})`
  if (won > lost) {
    return { rule: "head_to_head", text: `${first.name} ahead of ${second.name} on head-to-head ${games}.` }
  }
  const even = `Head-to-head is level, ${games}`
  const against = `${second.name} leads head-to-head, yet the feed puts ${first.name} first, ${games}`
  return {
    rule: "feed_order",
    text: `${won === lost ? even : against}. The next steps need results the hub does not read: the feed’s order.`,
  }
}

function reason(tied: readonly Row[], meetings: readonly Played[]): string {
  const us = tied.some((row) => meetings.some((game) => game.teamId === row.teamId))
  const level = "Conference percentage equal; order as the feed gives it."
  if (tied.length > 2) return `${level} A tie of ${tied.length} turns on the games among all of them.`
  return us ? `${level} The two have not met.` : `${level} The hub reads NC State’s games only.`
}

/** What we did against the others of a wider tie: facts, though they do not decide it. */
function ours(tied: readonly Row[], meetings: readonly Played[]): string {
  const us = tied.find((row) => meetings.some((game) => game.teamId === row.teamId))
  if (!us || tied.length < 3) return ""
  const said = tied
    .filter((row) => row !== us)
    .flatMap((row) => between(us, row, meetings).map((met) => ({ name: row.name, ...met })))
    .map(({ name, first, second }) => `${verb(first, second)} ${name} ${first}–${second}`)
  return said.length > 0 ? ` ${us.name} ${said.join(", ")}.` : ""
}

function verb(us: number, them: number): string {
  if (us === them) return "drew with"
  return us > them ? "beat" : "lost to"
}
