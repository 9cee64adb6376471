import { iso } from "@hub/core/clock"
import { AppError, errorKinds } from "@hub/core/error"
import { fingerprint } from "@hub/core/id"
import { log } from "@hub/core/log"
import type { Body, PageCache } from "../api/lib/snapshot.ts"
import type { FirstScreen } from "../client/first-screen.ts"
import { sourceOf } from "../client/source-of.ts"
import { textOf } from "../twin/read.ts"

/** `status` is that of the page; `version` changes whenever one of its parts does. */
export type Gathered = { first: FirstScreen; status: number; version: string }

export type Part = { key: string; read: PageCache["read"] }

/** The parts that follow from the data of the first one. */
type Beside = (main: unknown) => readonly Part[]

/** Reads what a page is made of. The first part decides its status; another one that fails is left to the app. */
export async function gather(
  parts: readonly Part[],
  now: number,
  beside: Beside = () => [],
): Promise<Gathered> {
  const named = await Promise.all(parts.map(settle))
  const [main] = named
  const more = main?.page ? await Promise.all(beside(main.page.data).map(settle)) : []
  const first: FirstScreen = { at: iso(now), pages: {}, problems: {} }
  for (const { key, page, problem } of [...named, ...more]) {
    if (page) first.pages[key] = page
    if (problem) first.problems[key] = problem
  }
  const marks = [...named, ...more].map(({ key, etag, page, problem }) => [
    key,
    etag,
    page?.asOf,
    page?.stale,
    problem,
  ])
  return { first, status: main?.problem?.status ?? 200, version: fingerprint(JSON.stringify(marks)) }
}

/** For an address that cannot name anything. */
export function nothing(key: string, now: number): Gathered {
  const problem = problemOf(new AppError("not_found", "page.not_found", "There is nothing at this address"))
  return {
    first: { at: iso(now), pages: {}, problems: { [key]: problem } },
    status: problem.status,
    version: key,
  }
}

async function settle({ key, read }: Part) {
  try {
    const body = await read(key).body
    return { key, etag: body.etag, page: pageOf(body), problem: undefined }
  } catch (thrown) {
    return { key, etag: null, page: undefined, problem: problemOf(thrown) }
  }
}

/** What the API would have answered. */
function problemOf(thrown: unknown) {
  if (!(thrown instanceof AppError))
    log.error("unexpected error", { error: thrown instanceof Error ? thrown : String(thrown) })
  const { kind, reason, message } =
    thrown instanceof AppError ? thrown : new AppError("internal", "internal", "Internal server error")
  const { status, code, title } = errorKinds[kind]
  return { status, code, title, reason, detail: message }
}

/** The answer as the app's client would hold it, see `client/http.ts`. */
function pageOf(body: Body) {
  const { data, next = null }: { data: unknown; next?: string | null } = JSON.parse(textOf(body))
  const { asOf, stale } = body
  return { data, next, asOf, stale, source: sourceOf(data), etag: null }
}
