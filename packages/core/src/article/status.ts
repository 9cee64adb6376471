import { AppError } from "../error.ts"
import type { Status } from "./info.ts"

/** What is stored: whether somebody published it, and from when on. Time does the rest, so no job has to run. */
export type Stored = { state: "draft" | "published" | "unpublished"; publishedAt: string | null }

/** How far ahead an article may be scheduled. */
const FARTHEST_MS = 366 * 86_400_000

/** draft → scheduled → published → unpublished, and from there back. Instants are UTC ISO. Pure. */
export function statusAt({ state, publishedAt }: Stored, now: string): Status {
  if (state !== "published") return state
  return publishedAt !== null && publishedAt <= now ? "published" : "scheduled"
}

/**
 * Publishes at `at`, else now. What readers have seen already keeps its first date, so that it does not come up as
 * new again. Throws `article.publish_at` for a date that is past or too far away. Pure.
 */
export function published(known: Stored, at: string | undefined, now: string): Stored {
  if (at === undefined) {
    const wasSeen = known.publishedAt !== null && known.publishedAt <= now
    return { state: "published", publishedAt: wasSeen ? known.publishedAt : now }
  }
  const aheadMs = Date.parse(at) - Date.parse(now)
  if (!(aheadMs >= 0 && aheadMs <= FARTHEST_MS)) {
    const message = "must be within the next 366 days"
    throw new AppError("input", "article.publish_at", `at: ${message}`, {
      errors: [{ path: "json.at", message }],
    })
  }
  return { state: "published", publishedAt: at }
}

/** Takes it from readers, or off the schedule. Throws `article.not_published`. Pure. */
export function unpublished(known: Stored, now: string): Stored {
  const status = statusAt(known, now)
  if (status === "scheduled") return { state: "draft", publishedAt: null }
  if (status === "published") return { ...known, state: "unpublished" }
  throw new AppError("unprocessable", "article.not_published", "The article is not published")
}
