import type { Costs } from "@hub/core/cost/info"
import type { Shown } from "../page.ts"
import { frame } from "./frame.ts"
import { left, wrap } from "./layout.ts"
import { stamp } from "./time.ts"

/** What today and the month cost, who caused it, and what is switched off. */
export function costsText(shown: Shown<Costs>): string {
  const { level, held, reasons, today, month, budget, features, switchedOff, resetsAt } = shown.data
  const off = switchedOff.filter(({ isOff }) => isOff)
  return frame(
    shown,
    { title: "What the hub costs", sources: ["the hub's own count"], links: [["Status", "/status.txt"]] },
    [
      `${left("Level", 12)}${level} of 3, new money at ${stamp(resetsAt)}`,
      `${left("Today", 12)}${usd(today.dollars)} of ${usd(today.allowance)}, forecast ${usd(today.forecast)}`,
      `${left("Month", 12)}${usd(month.dollars)} of ${usd(budget.monthly)}, forecast ${usd(month.forecast)}`,
      ...(held ? [`    Held at level ${held.level} by hand until ${stamp(held.until)}`] : []),
      ...reasons.flatMap((reason) => wrap(reason, 76).map((line) => `    ${line}`)),
      "",
      "Today's work, at list price",
      ...features.map(({ feature, dollars }) => `    ${left(feature, 16)}${usd(dollars)}`),
      "",
      ...servicesText(shown.data),
      off.length > 0 ? "Switched off" : "Nothing is switched off.",
      ...off.map(({ what }) => `    ${what}`),
    ],
  )
}

/** By service, what is off against the bill, and how the days before did. */
function servicesText({ services, drift, perVisit, days, budget }: Costs): string[] {
  const over = days.filter(({ counted, billed }) => (billed ?? counted) > budget.daily).length
  const demo = days.filter(({ isDemo }) => isDemo).length
  return [
    "By service, after what is free                today       month",
    ...services.map(({ service, today, month }) => {
      return `    ${left(service, 36)}${left(usd(today), 12)}${usd(month)}`
    }),
    "",
    drift.days > 0 ? `Count against bill, ${drift.days} days` : "No bill is known yet.",
    ...drift.services.map(({ service, counted, billed, isCounted }) => {
      const own = isCounted ? `counted ${usd(counted)}` : "not counted"
      return `    ${left(service, 36)}${left(own, 18)}billed ${usd(billed)}`
    }),
    "",
    ...(perVisit ? [`${left("A visit", 12)}${(perVisit.dollars * 100).toPrecision(2)} cents`] : []),
    `${left("Days shown", 12)}${days.length}, ${over} of them above a day's money`,
    ...(demo > 0 ? [`    ${demo} of them are a demo: made up, sent through the hub's own count`] : []),
    "",
  ]
}

function usd(dollars: number): string {
  return `$${dollars.toFixed(4)}`
}
