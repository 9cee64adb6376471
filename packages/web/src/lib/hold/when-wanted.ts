import type { QueryClient } from "@tanstack/react-query"
import { onPrefs, prefs } from "../prefs.ts"

/** Whether this device wants less than everything at once. */
function isHolding(): boolean {
  const { delaySeconds, spoilerFree } = prefs()
  return delaySeconds > 0 || spoilerFree
}

/**
 * Puts the gate in place before anything is drawn where this device wants it, else as soon as it does: most never load it.
 * It throws where the code cannot be had, and then nothing is drawn.
 */
export async function holdWhenWanted(client: QueryClient): Promise<void> {
  const begin = async () => {
    const { startHolding } = await import("./start.ts")
    startHolding(client)
  }
  if (isHolding()) return begin()
  const stop = onPrefs(() => {
    if (!isHolding()) return
    stop()
    void begin()
  })
  return undefined
}
