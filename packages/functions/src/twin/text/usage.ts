import type { Summary } from "@hub/core/usage/info"
import type { Shown } from "../page.ts"
import { frame } from "./frame.ts"
import { left } from "./layout.ts"

/** How the hub was used, by day and by kind of page. */
export function usageText(shown: Shown<Summary>): string {
  const { total, days } = shown.data
  const read = days.filter(({ views }) => views > 0)
  const rows = Object.entries(total.pages).toSorted(([, a], [, b]) => b - a)
  return frame(
    shown,
    {
      title: "Visits of 30 days",
      sources: ["the hub's own count"],
      links: [["Status", "/status.txt"]],
    },
    [
      `${left("Visits", 12)}${total.visits}`,
      `${left("Pages", 12)}${total.views}`,
      `${left("Browsers", 12)}${total.isSampled ? "at least" : "about"} ${total.visitors}, each day's added up`,
      "",
      ...(rows.length > 0 ? ["Pages by kind"] : ["Nothing was counted yet."]),
      ...rows.map(([page, count]) => `    ${left(page, 12)}${count}`),
      "",
      ...(read.length > 0 ? ["Pages by day, UTC"] : []),
      ...read.map(({ day, views }) => `    ${left(day, 12)}${views}`),
    ],
  )
}
