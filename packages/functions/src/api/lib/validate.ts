import { iso } from "@hub/core/clock"
import { AppError, type FieldError } from "@hub/core/error"
import { Game } from "@hub/core/game"
import { Team } from "@hub/core/team"
import { validator } from "hono-openapi"
import * as v from "valibot"

/**
 * Checks one part of the request and documents it. Query schemas are strict objects: an unknown or repeated
 * parameter is refused by name, so a typo never silently answers something else.
 */
export function validate<T extends "query" | "param" | "json", S extends v.GenericSchema>(
  target: T,
  schema: S,
) {
  const check = (result: { success: true } | { success: false; error: readonly Issue[] }) => {
    if (!result.success) throw refusal(target, result.error)
  }
  // Documented as what it means (a number from 1 to 50), not as the text that a query carries.
  return validator(target, schema, check, { options: { typeMode: "output" } })
}

/** Bad input as one error, naming each field once. */
export function refusal(target: string, issues: readonly Issue[]): AppError {
  const all = issues.map((issue) => fieldError(target, issue))
  // One reason a field: what fails its first check fails the finer ones too.
  const errors = all.filter((error, index) => all.findIndex((other) => other.path === error.path) === index)
  const missing = errors.find((error) => error.message.startsWith(MISSING))
  const detail = missing?.message ?? errors.map((error) => `${error.path}: ${error.message}`).join("; ")
  return new AppError("input", missing ? "input.missing" : "input.invalid", detail, { errors })
}

type Issue = {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: unknown })[] | undefined
} & Partial<Pick<v.BaseIssue<unknown>, "expected" | "received" | "input">>

const MISSING = "Missing required parameter: "

function fieldError(target: string, issue: Issue): FieldError {
  const name = (issue.path ?? []).map((part) => String(typeof part === "object" ? part.key : part)).join(".")
  return { path: [target, name].filter(Boolean).join("."), message: wording(name, issue) }
}

/** Valibot's own words for the three cases a caller meets most are about TypeScript; these are about requests. */
function wording(name: string, issue: Issue): string {
  if (issue.expected === "never") return "is not a parameter of this route"
  if (issue.received === "undefined") return `${MISSING}${name}`
  if (Array.isArray(issue.input)) return "must be given once"
  return issue.message
}

/** An Eastern day that exists. */
export const Day = v.pipe(
  v.string(),
  v.isoDate("must be a day such as 2026-11-21"),
  v.check(isOnCalendar, "must be a day of the calendar, 1900 to 2100"),
  v.metadata({ description: "Eastern day, 2026-11-21" }),
)

/** A whole number as a query carries it. */
export function integer(minimum: number, maximum: number, description: string) {
  const message = `must be a whole number from ${minimum} to ${maximum}`
  return v.pipe(
    v.string(),
    v.regex(/^\d{1,9}$/, message),
    v.transform(Number),
    v.number(),
    v.integer(),
    v.minValue(minimum, message),
    v.maxValue(maximum, message),
    v.metadata({ description }),
  )
}

/** How many items a page of a list has; the domain knows the usual number, this only states it. */
export function limit(usual: number) {
  return v.optional(integer(1, 50, `Items a page, ${usual} unless given`))
}

/** See `page.ts`. */
export const Cursor = v.optional(
  v.pipe(v.string(), v.metadata({ description: "`next` of the page before, with the same filters" })),
)

export const TeamId = v.pipe(
  v.string(),
  v.maxLength(64, "must be at most 64 characters"),
  v.check(isTeamKey, "must be <sport>-<number>, as listed by /api/v1/teams"),
  v.metadata({ description: "Team id, football-152; ids are listed by /api/v1/teams" }),
)

export const OneTeam = v.object({ id: TeamId })
export const OnePlayer = v.object({
  id: v.pipe(
    v.string(),
    v.maxLength(64, "must be at most 64 characters"),
    v.check(isTeamKey, "must be <sport>-<number>, as a team's roster lists it"),
    v.metadata({ description: "Player id, football-4567; ids are listed by /api/v1/teams/{id}/roster" }),
  ),
})
export const OneGame = v.object({
  id: v.pipe(Game.Id, v.metadata({ description: "Game id, as the lists give it" })),
})
/** For routes without parameters: whatever is given is a mistake. */
export const NoQuery = v.strictObject({})

/** 2026-02-31 has the form of a day and is none. */
function isOnCalendar(day: string): boolean {
  const instant = Date.parse(`${day}T00:00:00.000Z`)
  return !Number.isNaN(instant) && iso(instant).startsWith(day) && day >= "1900-01-01" && day <= "2100-12-31"
}

/** Players' ids are made like teams'. */
function isTeamKey(text: string): boolean {
  try {
    return Team.parseTeamKey(text).teamId !== ""
  } catch {
    return false
  }
}
