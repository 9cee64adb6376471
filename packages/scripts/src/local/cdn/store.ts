import type { Reply } from "../http.ts"
import type { Lifetime } from "./lifetime.ts"

/** `at`: when the origin said so, in ms. `retryAt`: a failing origin is not asked again before. */
export type Entry = { reply: Reply; at: number; lifetime: Lifetime; retryAt: number }

const MAX_BYTES = 64 * 1024 * 1024

/** What the edge has. The entry that nobody asked for the longest time goes first. */
export function createStore(maxBytes = MAX_BYTES) {
  const entries = new Map<string, Entry>()
  const size = { bytes: 0 }
  function remove(key: string): void {
    size.bytes -= bytesOf(entries.get(key))
    entries.delete(key)
  }
  return {
    get(key: string): Entry | undefined {
      const entry = entries.get(key)
      if (!entry) return undefined
      entries.delete(key)
      entries.set(key, entry)
      return entry
    },
    set(key: string, entry: Entry): void {
      remove(key)
      entries.set(key, entry)
      size.bytes += bytesOf(entry)
      for (const oldest of entries.keys()) {
        if (size.bytes <= maxBytes) break
        remove(oldest)
      }
    },
    remove,
    clear(): void {
      entries.clear()
      size.bytes = 0
    },
    get size(): number {
      return entries.size
    },
  }
}

/** With a little for its key and headers. */
function bytesOf(entry: Entry | undefined): number {
  return entry ? Buffer.byteLength(entry.reply.body ?? "") + 1_000 : 0
}
