/**
 * Does an answer come from the feed that ships with the project? It calls itself a replay, and nothing on
 * screen may pass it off as today's news.
 */
export function isReplay(page: unknown): boolean {
  if (typeof page !== "object" || page === null || !("source" in page)) return false
  return typeof page.source === "string" && /replay/i.test(page.source)
}
