import { useRef } from "react"

/**
 * The Idempotency-Key of what is sent: a second try of the same is the same request, other words are another one, and so is the
 * same again once it was taken.
 */
export function useKey() {
  const last = useRef<{ said: string; key: string } | null>(null)
  return {
    of(content: unknown): string {
      const said = JSON.stringify(content)
      const key = last.current?.said === said ? last.current.key : crypto.randomUUID()
      last.current = { said, key }
      return key
    },
    taken(): void {
      last.current = null
    },
  }
}
