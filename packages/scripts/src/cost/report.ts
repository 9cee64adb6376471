import { usual } from "./habits.ts"
import type { Measured } from "./measured.ts"
import { type Ask, breaksAt, type Model, modelOf } from "./model.ts"
import type { Asked } from "./parts.ts"

export const designs: Record<Asked, { name: string; what: string; colour: string }> = {
  built: {
    name: "as built",
    what: "polls while they are free, pushes above: the guard chooses",
    colour: "#4a148c",
  },
  push: {
    name: "push",
    what: "what happened is pushed once to each reader, 45 s of silence ask",
    colour: "#427e93",
  },
  poll: { name: "poll", what: "every page asks every 10 s", colour: "#cc0000" },
}
export const designNames = ["built", "push", "poll"] as const
const BUDGET = 5

/** The lines of one model, for a terminal and for docs. Pure. */
export function tableOf(model: Model): string {
  const services = [...Map.groupBy(model.lines, ({ service }) => service)]
  const rows = services.map(([service, lines]) => {
    const dollars = sum(lines.map((line) => line.dollars))
    const free = sum(lines.map((line) => line.free))
    const what = lines.map(({ what: unit, amount }) => `${unit} ${short(amount)}`).join(", ")
    return [service, usd(dollars), free + dollars === 0 ? "–" : percent(free / (free + dollars)), what]
  })
  const total = [
    "**sum**",
    `**${usd(model.dollars)}**`,
    percent(model.free / (model.free + model.dollars)),
    "",
  ]
  return markdown(["service", "a month", "free of it", "of what"], [...rows, total])
}

/** Where each design breaks the promise, and at what everybody asks about. Pure. */
export function limitsOf(measured: Measured, games: number): string {
  const rows = designNames.map((design) => {
    const at = (fans: number) => usd(modelOf(measured, { fans, games, design }).dollars)
    const breaks = breaksAt(measured, { games, design }, BUDGET)
    return [
      design,
      designs[design].what,
      at(0),
      at(1_000),
      at(10_000),
      at(40_000),
      breaks.toLocaleString("en-US"),
    ]
  })
  return markdown(["design", "", "nobody", "1,000 fans", "10,000", "40,000", "$5 breaks at"], rows)
}

/** What each guess about fans does to the sum when it is twice as much. Pure. */
export function guessesOf(measured: Measured, ask: Ask): string {
  const before = modelOf(measured, ask).dollars
  const guesses = ["liveHours", "onGamePage", "visits", "screens", "newDevices", "members"] as const
  const rows = guesses.map((guess) => {
    const habits = { ...usual, [guess]: Math.min(usual[guess] * 2, guess === "onGamePage" ? 1 : Infinity) }
    const after = modelOf(measured, { ...ask, habits }).dollars
    return [
      guess,
      String(usual[guess]),
      String(habits[guess]),
      usd(after),
      `${after >= before ? "+" : ""}${usd(after - before)}`,
    ]
  })
  return markdown(["guess", "taken for", "instead", "a month", "more"], rows)
}

export function usd(dollars: number): string {
  return `${dollars < 0 ? "-" : ""}$${Math.abs(dollars).toFixed(2)}`
}

export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [
    rowOf(head),
    rowOf(head.map((_, index) => (index === 0 ? "---" : "---:"))),
    ...rows.map(rowOf),
  ].join("\n")
}

function rowOf(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`
}

function short(amount: number): string {
  return new Intl.NumberFormat("en-US", { notation: "compact", maximumSignificantDigits: 3 }).format(amount)
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

function sum(figures: readonly number[]): number {
  return figures.reduce((all, one) => all + one, 0)
}
