import type { Actor } from "@hub/core/actor"
import { AppError } from "@hub/core/error"
import { CognitoJwtVerifier } from "aws-jwt-verify"
import { JwksNotAvailableInCacheError, JwtBaseError } from "aws-jwt-verify/error"
import { SimpleFetcher } from "aws-jwt-verify/https"
import { SimpleJwksCache } from "aws-jwt-verify/jwk"
import { accounts, cognitoEndpoint } from "../config.ts"

type Verify = (token: string) => Promise<Actor.Info>

let verifier: Verify | undefined

/**
 * Who an access token speaks for: RS256 by a key of our pool, issued by it, for our client, to be used for access, not expired.
 * Throws `auth.token` (401), the same for every fault. The pool's keys are fetched once a process. ~0.3 ms warm.
 */
export function actorOf(token: string): Promise<Actor.Info> {
  verifier ??= createVerifier(accounts())
  return verifier(token)
}

function createVerifier({ poolId, clientId }: ReturnType<typeof accounts>): Verify {
  const one = CognitoJwtVerifier.create(
    { userPoolId: poolId, clientId, tokenUse: "access" },
    { jwksCache: new SimpleJwksCache({ fetcher: fetcher(cognitoEndpoint()) }) },
  )
  return async (token) => {
    try {
      const { sub, "cognito:groups": groups = [] } = await one.verify(token)
      return { type: "user", userId: sub, groups }
    } catch (thrown) {
      if (thrown instanceof JwtBaseError && !(thrown instanceof JwksNotAvailableInCacheError)) {
        throw new AppError("auth", "auth.token", "The access token is not valid; sign in again", {
          cause: thrown,
        })
      }
      throw new AppError("unavailable", "auth.keys", "Accounts do not answer right now; try again", {
        retryAfterSeconds: 5,
        cause: thrown,
      })
    }
  }
}

/** The keys come from where the SDK's calls go: an endpoint of the environment stands before AWS's own host. */
function fetcher(
  endpoint: string | undefined,
): SimpleFetcher | { fetch: (uri: string) => Promise<ArrayBuffer> } {
  if (endpoint === undefined) return new SimpleFetcher()
  return {
    fetch: async (uri: string) => {
      const { pathname } = new URL(uri)
      return (await fetch(new URL(pathname, endpoint))).arrayBuffer()
    },
  }
}
