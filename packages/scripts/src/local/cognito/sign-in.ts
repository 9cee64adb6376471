import * as v from "valibot"
import { CognitoError } from "./error.ts"
import { operation } from "./operation.ts"
import { isPassword } from "./password.ts"
import type { User } from "./store.ts"

const Password = v.object({
  AuthFlow: v.string(),
  AuthParameters: v.record(v.string(), v.string()),
})
const Refresh = v.object({ RefreshToken: v.string() })
const Revoke = v.object({ Token: v.string() })
const Own = v.object({ AccessToken: v.string() })

/** Wrong passwords in a row that cost nothing; each one after them doubles the wait, up to a quarter of an hour. */
const FREE_FAILURES = 5
const LONGEST_LOCK = 900_000

export const signIn = {
  /** The one way in: the service asks with its own signature, so nobody guesses passwords past it. */
  AdminInitiateAuth: operation(Password, async ({ AuthFlow, AuthParameters }, pool) => {
    if (AuthFlow !== "ADMIN_USER_PASSWORD_AUTH") {
      throw new CognitoError("InvalidParameterException", `${AuthFlow} flow not enabled for this client`)
    }
    const { USERNAME = "", PASSWORD = "" } = AuthParameters
    const user = pool.store.find(USERNAME)
    const now = pool.now()
    if (user && user.lockedUntil > now) {
      throw new CognitoError("NotAuthorizedException", "Password attempts exceeded")
    }
    if (!isPassword(PASSWORD, user?.password) || !user) {
      if (user) countFailure(user, now)
      pool.store.save()
      throw new CognitoError("NotAuthorizedException", "Incorrect username or password.")
    }
    if (!user.enabled) throw new CognitoError("NotAuthorizedException", "User is disabled.")
    if (user.status === "UNCONFIRMED") {
      throw new CognitoError("UserNotConfirmedException", "User is not confirmed.")
    }
    user.failures = 0
    return { ChallengeParameters: {}, AuthenticationResult: await pool.tokens.issue(user) }
  }),

  GetTokensFromRefreshToken: operation(Refresh, async ({ RefreshToken }, { tokens }) => ({
    AuthenticationResult: await tokens.rotate(RefreshToken),
  })),

  RevokeToken: operation(Revoke, ({ Token }, { tokens }) => {
    tokens.revoke(Token)
    return {}
  }),

  GlobalSignOut: operation(Own, async ({ AccessToken }, pool) => {
    const user = await pool.tokens.userOf(AccessToken)
    pool.store.endSessions(user.sub)
    pool.store.save()
    return {}
  }),
}

function countFailure(user: User, now: number): void {
  user.failures += 1
  const beyond = user.failures - FREE_FAILURES
  if (beyond >= 0) user.lockedUntil = now + Math.min(LONGEST_LOCK, 1000 * 2 ** beyond)
}
