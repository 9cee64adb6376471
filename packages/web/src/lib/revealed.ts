const KEY = "hub.revealed"
const listeners = new Set<() => void>()
/** What a device that refuses storage was told; lasts as long as the page. */
const unstored = new Set<string>()

/** Whether the fan asked to see this game's result, in this tab since it was opened. */
export function isRevealed(gameId: string): boolean {
  return unstored.has(gameId) || stored().includes(gameId)
}

/** Shows the result of one game. */
export function reveal(gameId: string): void {
  unstored.add(gameId)
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...new Set([...stored(), gameId])]))
  } catch {
    // A private window: until the page is left.
  }
  for (const listener of listeners) listener()
}

/** Calls back with every result that is asked for. */
export function onReveal(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function stored(): string[] {
  try {
    const ids: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "[]")
    return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : []
  } catch {
    return []
  }
}
