import {
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  type FailureReason,
  handleWhen,
  isBrokenCircuitError,
  retry,
  wrap,
} from "cockatiel"
import { AppError, messageOf } from "../error.ts"
import { failure, isTransient } from "./http-failure.ts"

/** How patient the client is with a host. Times in ms. */
export type Patience = {
  /** How often a transient failure is tried again within one request. */
  retries: number
  /** The first pause; each next one is twice as long, less up to half by chance. */
  pauseMs: number
  /** A host that asks for a longer pause is left alone until then instead of being waited for. */
  longestPauseMs: number
  /** This many transient failures in a row open the circuit … */
  failures: number
  /** … for this long. */
  openMs: number
  /** A refusal (403) opens it at once, for this long. */
  refusedMs: number
}

/** Fits a tick of ten seconds: three attempts, and a host that is down costs nothing for half a minute. */
export const patience: Patience = {
  retries: 2,
  pauseMs: 300,
  longestPauseMs: 5_000,
  failures: 6,
  openMs: 30_000,
  refusedMs: 600_000,
}

export type Breaker = <T>(host: string, request: () => Promise<T>) => Promise<T>

/**
 * Retries and one circuit per host, for the life of the process. Throws the request's own error, or
 * `feed.circuit_open` without asking the host.
 */
export function createBreaker(limits: Patience = patience, random: () => number = Math.random): Breaker {
  const hosts = new Map<string, ReturnType<typeof policyOf>>()
  return async (host, request) => {
    const policy = hosts.get(host) ?? policyOf(limits, random)
    hosts.set(host, policy)
    try {
      return await policy.all.execute(request)
    } catch (thrown) {
      if (!isBrokenCircuitError(thrown)) throw thrown
      throw failure("feed.circuit_open", `${host} is left alone for now: ${policy.lastReason()}`)
    }
  }
}

/** Outermost the retry, so that both circuits see every attempt and an open one ends it. */
function policyOf(limits: Patience, random: () => number) {
  const refusals = circuitBreaker(
    handleWhen((thrown) => isRefusal(thrown, limits)),
    {
      breaker: new ConsecutiveBreaker(1),
      halfOpenAfter: new DelegateBackoff(({ result }) => refusedFor(errorIn(result), limits)),
    },
  )
  const outages = circuitBreaker(handleWhen(isTransient), {
    breaker: new ConsecutiveBreaker(limits.failures),
    halfOpenAfter: limits.openMs,
  })
  const retries = retry(
    handleWhen((thrown) => isWorthAsking(thrown) && !isRefusal(thrown, limits)),
    {
      maxAttempts: limits.retries,
      backoff: new DelegateBackoff(({ result, attempt }) =>
        pauseFor(errorIn(result), attempt, limits, random),
      ),
    },
  )
  const lastReason = () => messageOf(errorIn(refusals.lastFailure ?? outages.lastFailure))
  return { all: wrap(retries, refusals, outages), lastReason }
}

function errorIn(result: FailureReason<unknown> | undefined): unknown {
  return result && "error" in result ? result.error : undefined
}

/** A time-out has cost ten seconds already: the fallback answers sooner than a second one would. */
function isWorthAsking(thrown: unknown): boolean {
  return isTransient(thrown) && thrown.reason !== "feed.timeout"
}

/** 403, or a pause longer than anyone waits for. */
export function isRefusal(thrown: unknown, { longestPauseMs }: Patience): boolean {
  if (!(thrown instanceof AppError)) return false
  return thrown.reason === "feed.forbidden" || (thrown.retryAfterSeconds ?? 0) * 1000 > longestPauseMs
}

/** How long a host that refused is left alone: as long as it asked for, at most an hour. */
export function refusedFor(thrown: unknown, { refusedMs }: Patience): number {
  const asked = thrown instanceof AppError ? thrown.retryAfterSeconds : undefined
  return asked === undefined ? refusedMs : Math.min(asked * 1000, 3_600_000)
}

/** The pause before attempt `attempt` + 1: what the host asked for, else doubling with jitter. */
export function pauseFor(
  thrown: unknown,
  attempt: number,
  { pauseMs, longestPauseMs }: Patience,
  random: () => number,
): number {
  const asked = thrown instanceof AppError ? thrown.retryAfterSeconds : undefined
  if (asked !== undefined) return asked * 1000
  return Math.min(longestPauseMs, pauseMs * 2 ** (attempt - 1) * (1 - random() / 2))
}
