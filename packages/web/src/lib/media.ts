import { useSyncExternalStore } from "react"

/** Wide enough for three columns; the number is the `lg` breakpoint of tokens.css. */
export const wide = "(min-width: 68.75rem)"

/** Does the screen match? For what should not even be loaded where it is not shown. On a server nothing matches. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query)
      list.addEventListener("change", changed)
      return () => list.removeEventListener("change", changed)
    },
    () => !import.meta.env.SSR && matchMedia(query).matches,
  )
}
