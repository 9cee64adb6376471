import { AppError } from "../error.ts"
import { LONGEST } from "./info.ts"
import { type Case, pauseLeft, type Refusal } from "./moderate.ts"

/** A refusal in words that its author can do something with. Pure. */
export function refusal(reason: Refusal, { author, now }: Case): AppError {
  const code = `comment.${reason}`
  switch (reason) {
    case "length":
      return new AppError("input", code, `A comment has 1 to ${LONGEST} characters`)
    case "closed":
      return new AppError("unprocessable", code, "Nobody can comment here now")
    case "banned":
      return new AppError("forbidden", code, "The moderators have closed your account for comments")
    case "repeat":
      return new AppError("unprocessable", code, "You have said this already")
    case "too_many":
      return new AppError(
        "unprocessable",
        code,
        "Ten of your comments wait for a moderator; give them a moment",
      )
    case "too_fast":
      return new AppError("rate_limit", code, "One comment in 15 seconds, please", {
        retryAfterSeconds: pauseLeft(author.recent, now),
      })
  }
}
