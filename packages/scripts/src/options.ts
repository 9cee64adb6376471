import { AppError } from "@hub/core/error"

/** Ends with a sentence where an option's text is not a number from `least` to `most`. Pure. */
export function numberOf(option: string, text: string, least: number, most: number): number {
  const number = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN
  if (number >= least && number <= most) return number
  throw new AppError("input", "hub.option", `--${option} is a number from ${least} to ${most}, not "${text}"`)
}

/** What a verb ends with that did its work and found something that is not as it should be. */
export const NOT_RIGHT = 3

/** The last line of every help. */
export const exitCodes = "Exit codes: 0 done, 1 failed, 2 wrong use, 3 done and something is not right."

export const jsonArg = {
  type: "boolean",
  default: false,
  description: "Print the result as JSON",
} as const
