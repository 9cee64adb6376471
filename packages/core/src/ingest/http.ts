import { type Breaker, createBreaker } from "./breaker.ts"
import type { Validators } from "./feeds.ts"
import { connectionFailure, failure, statusFailure } from "./http-failure.ts"
import { refuseWebPage } from "./payload.ts"

/**
 * Says who asks, with the site where a source's operator finds out more; an address that only its own machine can open
 * says nothing to anybody. Browser-like names have been answered 403 since August 2026.
 */
export function userAgent(homepage: string | undefined): string {
  const where = homepage?.startsWith("https://")
    ? `+${homepage.replace(/\/$/, "")}`
    : "a copy that is not on the web"
  return `NCSUSportsHub/0.1 (${where})`
}

export type Fetched = { status: "fresh"; text: string; validators: Validators } | { status: "unchanged" }

/** Conditional GET of a feed. Throws `upstream` errors only, whose reasons are in `http-failure.ts` and `payload.ts`. */
export type Http = (url: string, validators?: Validators) => Promise<Fetched>

export type HttpOptions = {
  /** From the request to the last byte of the body, for each attempt. */
  timeoutMs?: number
  /** Of the unpacked body. The largest list of teams is 4 MB. */
  maxBytes?: number
  breaker?: Breaker
  /** The site that asks. */
  homepage?: string | undefined
  now?: () => number
}

const REDIRECTS = 3

/** The client of both feeds: honest about who asks, patient within limits, and never led to another host. */
export function createHttp(options: HttpOptions = {}): Http {
  const { timeoutMs = 10_000, maxBytes = 5_000_000, breaker = createBreaker(), now = Date.now } = options
  const from = { accept: "application/json", "user-agent": userAgent(options.homepage) }

  async function once(url: URL, validators: Validators): Promise<Fetched> {
    const signal = AbortSignal.timeout(timeoutMs)
    try {
      const response = await follow(url, {
        headers: { ...from, ...conditions(validators) },
        signal,
        redirect: "manual",
      })
      if (response.status === 304) return { status: "unchanged" }
      if (response.status !== 200) throw await discard(response, statusFailure(url, response, now()))
      const text = await bodyOf(url, response, maxBytes)
      refuseWebPage(text)
      return { status: "fresh", text, validators: validatorsIn(response) }
    } catch (thrown) {
      throw connectionFailure(url, thrown, timeoutMs)
    }
  }

  return (address, validators = {}) => {
    const url = new URL(address)
    return breaker(url.host, () => once(url, validators))
  }
}

function conditions({ etag, lastModified }: Validators): Record<string, string> {
  return {
    ...(etag && { "if-none-match": etag }),
    ...(lastModified && { "if-modified-since": lastModified }),
  }
}

function validatorsIn({ headers }: Response): Validators {
  const [etag, lastModified] = [headers.get("etag"), headers.get("last-modified")]
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) }
}

/** Follows redirects on the same host only: payloads and caches have named hosts inside ESPN. */
async function follow(url: URL, init: RequestInit, hops = 0): Promise<Response> {
  const response = await fetch(url, init)
  const location = response.headers.get("location")
  if (response.status < 300 || response.status > 399 || response.status === 304 || !location) return response
  const target = new URL(location, url)
  if (target.host !== url.host || hops >= REDIRECTS) {
    throw await discard(response, failure("feed.redirected", `${url.host} sends us on to ${target.host}`))
  }
  await response.body?.cancel()
  return follow(target, init, hops + 1)
}

/** Reads no further than `maxBytes`, whatever the length header promised. */
async function bodyOf(url: URL, response: Response, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder()
  const parts: string[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) {
      throw failure("feed.too_large", `${url.host} answered more than ${maxBytes} bytes to ${url.pathname}`)
    }
    parts.push(decoder.decode(chunk, { stream: true }))
  }
  return parts.join("") + decoder.decode()
}

/** Frees the connection of an answer nobody reads. */
async function discard(response: Response, error: Error): Promise<Error> {
  await response.body?.cancel()
  return error
}
