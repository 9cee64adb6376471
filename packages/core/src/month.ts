import * as v from "valibot"
import { addDays } from "./clock.ts"

/** An Eastern month as addresses and pages name it, `2026-11`. */
export const Month = v.pipe(
  v.string(),
  v.regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, "must be a month such as 2026-11, 1900 to 2099"),
  v.metadata({ description: "Eastern month, 2026-11" }),
)

/** `2026-11-21` → `2026-11`. */
export function monthOf(day: string): string {
  return day.slice(0, 7)
}

/** The last day of a month: `2028-02` → `2028-02-29`. */
export function monthEnd(month: string): string {
  return addDays(`${monthOf(addDays(`${month}-28`, 4))}-01`, -1)
}

export function isMonth(text: string): boolean {
  return v.is(Month, text)
}
