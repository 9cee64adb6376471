import { randomInt } from "node:crypto"
import { CognitoError } from "./error.ts"
import type { Purpose, User } from "./store.ts"

const HOUR = 3_600_000
const lifetimes: Record<Purpose, number> = { "sign-up": 24 * HOUR, email: 24 * HOUR, forgot: HOUR }

/** Wrong codes taken before the right one is refused as well. */
const MOST_FAILURES = 5

/** A new six-digit code, which makes the one before worthless. */
export function issueCode(user: User, purpose: Purpose, now: number): string {
  const code = String(randomInt(1_000_000)).padStart(6, "0")
  user.codes[purpose] = { code, expiresAt: now + lifetimes[purpose], failures: 0 }
  return code
}

/** Takes the code once. Throws Cognito's words for a wrong one, an old one, and for guessing. */
export function useCode(user: User, purpose: Purpose, given: string, now: number): void {
  const known = user.codes[purpose]
  if (!known) {
    throw new CognitoError("ExpiredCodeException", "Invalid code provided, please request a code again.")
  }
  if (known.failures >= MOST_FAILURES) {
    throw new CognitoError("LimitExceededException", "Attempt limit exceeded, please try after some time.")
  }
  if (known.code !== given) {
    known.failures += 1
    throw new CognitoError("CodeMismatchException", "Invalid verification code provided, please try again.")
  }
  if (known.expiresAt <= now) {
    throw new CognitoError("ExpiredCodeException", "Invalid code provided, please request a code again.")
  }
  delete user.codes[purpose]
}
