import * as v from "valibot"
import { AppError } from "../error.ts"

/** The whole payload is of no use. `detail` ends the sentence "the feed answered …". */
export function unusable(detail: string, reason = "feed.unusable", cause?: unknown): AppError {
  return new AppError("upstream", reason, `The feed answered ${detail}`, { cause })
}

/** Throws `feed.empty`, or `feed.html` for a CDN's error page, which may come with status 200. */
export function refuseWebPage(text: string): void {
  const start = text.slice(0, 200).trimStart()
  if (start === "") throw unusable("nothing at all", "feed.empty")
  if (start.startsWith("<")) throw unusable("with a web page instead of JSON", "feed.html")
}

/** The JSON value in a feed's answer. Throws as `refuseWebPage`, or `feed.not_json` for text cut off half-way. */
export function readJson(text: string): unknown {
  refuseWebPage(text)
  try {
    return JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text)
  } catch (cause) {
    throw unusable(`with ${text.length} characters that are not complete JSON`, "feed.not_json", cause)
  }
}

const Words = v.union([v.string(), v.number()])
const ErrorBody = v.union([
  v.object({ code: Words, message: v.string() }),
  v.object({ code: Words, detail: v.string() }),
  v.object({ error: v.object({ message: v.string(), code: v.optional(Words) }) }),
])

/**
 * Throws `feed.error_body` where the payload says that it is an error. ESPN sends these with any HTTP
 * status, 200 included, so the shape decides and not the status.
 */
export function refuseErrorBody(payload: unknown): void {
  const body = v.safeParse(ErrorBody, payload)
  if (!body.success) return
  const { output } = body
  const said = "error" in output ? output.error : output
  const words = "message" in said ? said.message : said.detail
  throw unusable(`with an error: ${[said.code, words].filter(Boolean).join(" ")}`, "feed.error_body")
}

/** The envelope of a payload, or `feed.unusable` with what was expected: `a scoreboard has "events"`. */
export function envelope<const S extends v.GenericSchema>(
  schema: S,
  payload: unknown,
  expected: string,
): v.InferOutput<S> {
  const result = v.safeParse(schema, payload, { abortEarly: true })
  if (result.success) return result.output
  throw unusable(`with something else: ${expected}, this is ${describe(payload)}`)
}

function describe(payload: unknown): string {
  if (Array.isArray(payload)) return `a list of ${payload.length}`
  if (typeof payload !== "object" || payload === null)
    return JSON.stringify(payload)?.slice(0, 40) ?? "nothing"
  const keys = Object.keys(payload)
  if (keys.length === 0) return "an empty object"
  return `an object of ${keys.slice(0, 6).join(", ")}${keys.length > 6 ? " …" : ""}`
}
