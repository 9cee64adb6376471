import { ProblemError, problemOf } from "./problem-error.ts"
import { serverClock } from "./server-clock.ts"
import { serverLevel } from "./server-level.ts"
import { sourceOf } from "./source-of.ts"

export type HttpOptions = {
  /** Where the API is; the same origin unless told otherwise. */
  baseUrl?: string
  fetch?: typeof globalThis.fetch
  timeoutMs?: number
  /** The signed-in fan's access token, asked for before each call of `asFan`. */
  accessToken?: () => Promise<string | undefined>
}

/** An answer with what a page says about it: how old the facts are, and whether their source is failing. */
export type Page<T> = {
  data: T
  /** When the source was last checked, UTC ISO. */
  asOf: string | null
  stale: boolean
  /** Who said so: "ESPN", "NCAA", "ESPN replay". */
  source: string | null
  etag: string | null
}

/** A page of a list; `next` is the cursor of the one after it. */
export type ListPage<T> = Answer<T[]>

export type Query = Readonly<Record<string, string | number | undefined>>
export type Call = {
  query?: Query
  signal?: AbortSignal | undefined
  method?: "GET" | "POST" | "PUT" | "DELETE"
  body?: unknown
  headers?: Readonly<Record<string, string>>
  /** Sends the access token along. */
  asFan?: boolean
}
export type Answer<T> = Page<T> & { next: string | null }
export type Http = <T>(path: string, call?: Call) => Promise<Answer<T>>

/** The one place that calls fetch. Throws `ProblemError`, and nothing else, whatever goes wrong. */
export function createHttp({
  baseUrl = "/api/v1",
  fetch,
  timeoutMs = 10_000,
  accessToken,
}: HttpOptions = {}): Http {
  const send = fetch ?? ((input, init) => globalThis.fetch(input, init))
  return async <T>(
    path: string,
    { query = {}, signal, method = "GET", body, headers = {}, asFan = false }: Call = {},
  ): Promise<Answer<T>> => {
    const timeout = AbortSignal.timeout(timeoutMs)
    const token = asFan ? await accessToken?.() : undefined
    const request = {
      method,
      headers: {
        accept: "application/json",
        ...headers,
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    }
    try {
      const response = await send(`${baseUrl}${path}${queryText(query)}`, request)
      serverClock.note(response.headers)
      serverLevel.note(response.headers)
      if (!response.ok) throw await problemOf(response)
      const { data, next = null }: Envelope<T> = JSON.parse(await response.text())
      return { data, next, ...freshness(response), source: sourceOf(data) }
    } catch (thrown) {
      throw thrown instanceof ProblemError ? thrown : networkError(thrown)
    }
  }
}

type Envelope<T> = { data: T; next?: string | null }

/** A path segment from anything a person can put into an address bar. */
export function segment(text: string): string {
  return encodeURIComponent(text)
}

function queryText(query: Query): string {
  const text = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) text.set(name, String(value))
  return text.size > 0 ? `?${text.toString()}` : ""
}

function freshness({ headers }: Response) {
  return {
    asOf: headers.get("x-hub-as-of"),
    stale: headers.get("x-hub-stale") === "true",
    etag: headers.get("etag"),
  }
}

function networkError(cause: unknown): ProblemError {
  return new ProblemError(
    { code: "NETWORK_ERROR", detail: "The hub cannot be reached right now" },
    null,
    cause,
  )
}
