import type { QueryClient } from "@tanstack/react-query"

/** Said by `store.ts` where something is chosen. */
export const chosenEvent = "hub.notify"

/** Starts telling where this device asks for it; the code that reads what it asked for comes only then. */
export async function tellWhenWanted(client: QueryClient): Promise<void> {
  if (!isWanted()) return addEventListener(chosenEvent, () => void tellWhenWanted(client), { once: true })
  const { startNotices } = await import("./start.ts")
  return startNotices(client)
}

function isWanted(): boolean {
  try {
    return (localStorage.getItem("hub.notify") ?? "{}") !== "{}"
  } catch {
    return false
  }
}
