import { Sport, sportIds } from "@hub/core/sport/info"
import * as v from "valibot"

/** The argument that names one of our sports. */
export const sportArg = {
  type: "positional",
  description: `One of ${sportIds.join(", ")}`,
  valueHint: "sport",
} as const

/** Ends the command with code 2 and the list of sports when the word is none of them. */
export function sportOf(word: string): Sport {
  const parsed = v.safeParse(Sport, word)
  if (parsed.success) return parsed.output
  console.error(`"${word}" is not a sport of ours; they are ${sportIds.join(", ")}.`)
  process.exit(2)
}
