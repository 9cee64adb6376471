import type { Costs } from "@hub/core/cost/info"
import type { Shown } from "../page.ts"
import { frame } from "./frame.ts"
import { left, wrap } from "./layout.ts"

/** What today and the month cost, who caused it, and what is switched off. */
export function costsText(shown: Shown<Costs>): string {
  const { level, reasons, today, month, budget, features, switchedOff, resetsAt } = shown.data
  const off = switchedOff.filter(({ isOff }) => isOff)
  return frame(
    shown,
    { title: "What the hub costs", sources: ["the hub's own count"], links: [["Status", "/status.txt"]] },
    [
      `${left("Level", 12)}${level} of 3, new money at ${resetsAt}`,
      `${left("Today", 12)}${usd(today.dollars)} of ${usd(today.allowance)}, forecast ${usd(today.forecast)}`,
      `${left("Month", 12)}${usd(month.dollars)} of ${usd(budget.monthly)}, forecast ${usd(month.forecast)}`,
      ...reasons.flatMap((reason) => wrap(reason, 76).map((line) => `    ${line}`)),
      "",
      "Today's work, at list price",
      ...features.map(({ feature, dollars }) => `    ${left(feature, 12)}${usd(dollars)}`),
      "",
      off.length > 0 ? "Switched off" : "Nothing is switched off.",
      ...off.map(({ what }) => `    ${what}`),
    ],
  )
}

function usd(dollars: number): string {
  return `$${dollars.toFixed(4)}`
}
