/** A page that stays open asks this often for a newer version; browsers ask by themselves when a page is opened. */
const ASK_EVERY = 3_600_000

const listeners = new Set<() => void>()
const state: { newer: ServiceWorker | null } = { newer: null }

/** The worker of a newer version than this page's, waiting for the reader's word. */
export function newerWorker(): ServiceWorker | null {
  return state.newer
}

export function onNewerWorker(changed: () => void): () => void {
  listeners.add(changed)
  return () => listeners.delete(changed)
}

/** Lets the newer version begin, and opens the page anew in it: once, and only where it was asked for. */
export function takeNewer(): void {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true })
  state.newer?.postMessage({ type: "take" })
}

/**
 * Registers the worker and watches for the next one. A waiting worker is told which build this page is of: of its own,
 * it begins without a word, because the page came from the network and is already the new one; else it answers "newer".
 */
export async function watchWorker(workers: ServiceWorkerContainer): Promise<void> {
  workers.addEventListener("message", ({ data, source }) => {
    if (data?.type !== "newer" || !(source instanceof ServiceWorker)) return
    state.newer = source
    for (const listener of listeners) listener()
  })
  workers.startMessages()
  try {
    const registration = await workers.register("/sw.js", { updateViaCache: "none" })
    const offer = () => registration.waiting?.postMessage({ type: "offer", entry: entryOf(document) })
    registration.addEventListener("updatefound", () => {
      const { installing } = registration
      installing?.addEventListener("statechange", () => installing.state === "installed" && offer())
    })
    offer()
    const ask = () => void registration.update().catch(() => undefined)
    setInterval(() => !document.hidden && ask(), ASK_EVERY)
  } catch {
    // A private window, or a browser that is told to have none: the hub works without.
  }
}

/** The script this page was built with; its name carries a hash. */
function entryOf({ scripts }: Document): string {
  const entry = [...scripts].find(({ type, src }) => type === "module" && src !== "")
  return entry ? new URL(entry.src).pathname : ""
}
