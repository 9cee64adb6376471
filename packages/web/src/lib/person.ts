import type { QueryClient } from "@tanstack/react-query"

const listeners = new Set<() => void>()
/** Queries, by the first word of their key, whose answers are for one person. */
const personal: ReadonlySet<unknown> = new Set([
  "talk",
  "moderation",
  "desk",
  "admin",
  "likes",
  "kpi",
  "usage-by",
  "api-keys",
])

/** Somebody else is in front of this device, or nobody. */
export function personChanged(): void {
  for (const listener of listeners) listener()
}

/** Whoever comes next sees nothing that was fetched for whoever was here before. */
export function forgetPersons(client: QueryClient): void {
  listeners.add(() => void client.resetQueries({ predicate: ({ queryKey: [name] }) => personal.has(name) }))
}
