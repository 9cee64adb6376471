import { type Clock, timeOf } from "../../lib/time.ts"
import type { Costs } from "../../lib/types.ts"

const features: Record<string, string> = {
  api: "API",
  accounts: "Accounts",
  articles: "Articles",
  comments: "Comments",
  pages: "Pages",
  twins: "Text, calendars, feeds",
  scores: "Scores from the feeds",
  notifications: "Notifications",
  guard: "Counting and billing",
  work: "Backups",
  edge: "Network in front of all",
}

/** A feature by the name people know. */
export function featureName(feature: string): string {
  return features[feature] ?? feature
}

/** `$0.0421`; what is less than a hundredth of a cent is said so. */
export function usd(dollars: number): string {
  if (dollars > 0 && dollars < 0.0001) return "< $0.0001"
  return `$${dollars.toFixed(dollars < 1 ? 4 : 2)}`
}

/** What a level means for whoever reads the page. */
export function levelWords(level: number, pollSeconds: number): string {
  if (level === 0) return "Everything is on."
  const slow = `Scores are asked for every ${pollSeconds} seconds instead of ten.`
  return level === 1 ? `A little careful: ${slow}` : level === 2 ? `Careful: ${slow}` : `Saving: ${slow}`
}

/** How much of a whole, from 0 to 1; more than the whole is the whole. */
export function shareOf(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0
}

/** Until when an admin holds a level. */
export function heldText({ level, until }: NonNullable<Costs["held"]>, clock: Clock): string {
  return `Held at level ${level} by hand until ${timeOf(until, clock)}`
}

/** By how much the count was off its bill: `+4 %` where more was counted. */
export function driftText({ counted, billed, isCounted }: Costs["drift"]["services"][number]): string {
  if (!isCounted) return "not counted"
  if (billed === 0 || counted === 0) return counted === billed ? "0 %" : usdBy(counted - billed)
  const percent = Math.round((counted / billed - 1) * 1000) / 10
  return `${percent > 0 ? "+" : percent < 0 ? "−" : ""}${Math.abs(percent)} %`
}

function usdBy(dollars: number): string {
  return `${dollars > 0 ? "+" : "−"}${usd(Math.abs(dollars))}`
}

/** What a visit costs, in cents where that is a number. */
export function visitText({ dollars, visits, days }: NonNullable<Costs["perVisit"]>): string {
  const cents = (dollars * 100).toPrecision(2)
  return `A visit costs ${cents} cents: ${visits.toLocaleString("en-US")} visits in ${days} ${days === 1 ? "day" : "days"}.`
}
