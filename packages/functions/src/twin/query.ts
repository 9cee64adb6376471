import { Category, Tag } from "@hub/core/article/info"
import { type Game } from "@hub/core/game"
import { Month } from "@hub/core/month"
import { Sport } from "@hub/core/sport/info"
import { User } from "@hub/core/user"
import * as v from "valibot"
import { Day } from "../api/lib/fields.ts"
import { refusal } from "../api/lib/refusal.ts"

const Switch = v.picklist(["0", "1"], "must be 0 or 1")

/** One sport or several, joined by dots, as the addresses of the pages have them. */
const Sports = v.pipe(
  v.string(),
  v.check((text) => text.split(".").every((one) => v.is(Sport, one)), "must be sports, joined by dots"),
)

const fields = {
  day: v.optional(Day),
  month: v.optional(Month),
  sport: v.optional(Sports),
  category: v.optional(Category),
  tag: v.optional(Tag),
  author: v.optional(User.Id),
  /** `1`: only games at home. */
  home: v.optional(Switch),
  /** `0`: nothing that tells a result. */
  spoilers: v.optional(Switch),
}

export type Parameter = keyof typeof fields
export type Query = v.InferOutput<typeof Fields>
const Fields = v.strictObject(fields)

/** The parameters of a twin; one that it does not take, or that is given twice, is refused by name. */
export function parseQuery(given: Record<string, string[]>, takes: readonly Parameter[]): Query {
  const one = Object.entries(given).map(([name, values]) => [name, values.length === 1 ? values[0] : values])
  const known: readonly string[] = takes
  const strange = Object.keys(given).filter((name) => !known.includes(name))
  const issues = strange.map((name) => ({ message: "", expected: "never", path: [name] }))
  if (issues.length > 0) throw refusal("query", issues)
  const parsed = v.safeParse(Fields, Object.fromEntries(one))
  if (!parsed.success) throw refusal("query", parsed.issues)
  return parsed.output
}

/**
 * A page's address without the parameters that its twins would refuse: the page leaves them aside as well, so that the twin
 * of what it shows has none. Others stay as they are. Pure.
 */
export function withoutRefused(address: string): string {
  const { pathname, searchParams } = new URL(address, "http://hub.invalid")
  for (const [name, field] of Object.entries(fields)) {
    const values = searchParams.getAll(name)
    if (values.length > 1 || (values.length === 1 && !v.is(field, values[0]))) searchParams.delete(name)
  }
  return searchParams.size > 0 ? `${pathname}?${searchParams.toString()}` : pathname
}

/** The sports asked for; none is all of them. */
export function sportsOf({ sport = "" }: Query): Sport[] {
  return sport.split(".").filter((one) => v.is(Sport, one))
}

/** Whether a game is one of those asked for. Neutral ground is nobody's home. */
export function isAskedFor({ home, sport }: Query, game: Game.Info): boolean {
  if (sport !== undefined && !sport.split(".").includes(game.sport)) return false
  return home !== "1" || (game.isHomeGame && !game.neutralSite)
}

/** The page as it is, with every game and result. */
export function isWhole({ home, sport, spoilers }: Query): boolean {
  return home !== "1" && sport === undefined && spoilers !== "0"
}

/** The parameters as the twin's own address carries them. */
export function searchOf(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  )
  return pairs.length > 0 ? `?${new URLSearchParams(pairs).toString()}` : ""
}
