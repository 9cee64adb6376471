import type { FirstScreen } from "@hub/functions/client/first-screen"
import { ProblemError } from "@hub/functions/client/problem-error"
import type { QueryClient } from "@tanstack/react-query"

/** A page this young counts as just read: the edge may keep one for a minute. An older one (a restored tab) is renewed. */
const youngMs = 120_000

/** What the server put into the page, or nothing where it sent the bare shell. */
export function readFirstScreen(document: Document): FirstScreen | null {
  const text = document.getElementById("page-data")?.textContent
  return text ? JSON.parse(text) : null
}

/**
 * Fills the cache with what the page came with, so that its first screen asks for nothing. The names of the server's
 * pages are the query keys of `query.ts`, joined by slashes. `now` in milliseconds.
 */
export function seedPages(client: QueryClient, first: FirstScreen | null, now: number): void {
  if (!first) return
  const at = Date.parse(first.at)
  const updatedAt = Math.abs(now - at) < youngMs ? now : Math.min(at, now)
  for (const [name, page] of Object.entries(first.pages))
    client.setQueryData(name.split("/"), page, { updatedAt })
}

/**
 * Marks what the server could not find or reach as failed. After the routes' loaders, which ask again: what comes
 * then replaces the mark, and no loading state is drawn in between.
 */
export function seedProblems(client: QueryClient, first: FirstScreen | null, now: number): void {
  for (const [name, problem] of Object.entries(first?.problems ?? {})) {
    const queryKey = name.split("/")
    client.setQueryDefaults(queryKey, { retryOnMount: false })
    const query = client.getQueryCache().build(client, { queryKey })
    query.setState({
      status: "error",
      error: new ProblemError(problem),
      errorUpdatedAt: now,
      errorUpdateCount: 1,
    })
  }
}
