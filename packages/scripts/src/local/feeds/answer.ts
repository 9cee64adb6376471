/** What a route answers, before it is sent. */
export type Answer = {
  status: number
  /** JSON, or text that is sent as it is. */
  body: object | string
  type?: "application/json" | "text/html"
  /** Seconds a cache may keep it. */
  maxAge?: number
}

/** ESPN's errors in ESPN's words; the HTTP status goes along with `code`. */
export function espnError(code: number, message: string): Answer {
  return { status: code, body: { code, message } }
}
