type Mark = { name: string; fetchedAt: string }

/** The feed behind a page: the source of its most recently read record, or null where it holds none. */
export function sourceOf(data: unknown): string | null {
  const newest = marksIn(data).reduce<Mark | null>(
    (best, mark) => (best && best.fetchedAt >= mark.fetchedAt ? best : mark),
    null,
  )
  return newest?.name ?? null
}

/** Records are at most three levels down, so depth is limited rather than trusted. */
function marksIn(value: unknown, depth = 0): Mark[] {
  if (typeof value !== "object" || value === null || depth > 3) return []
  if (Array.isArray(value)) return value.flatMap((item) => marksIn(item, depth + 1))
  if ("source" in value && isMark(value.source)) return [value.source]
  return Object.values(value).flatMap((item) => marksIn(item, depth + 1))
}

function isMark(value: unknown): value is Mark {
  return typeof value === "object" && value !== null && "name" in value && "fetchedAt" in value
}
