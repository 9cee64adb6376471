import { useRouterState } from "@tanstack/react-router"
import { useEffect, useRef } from "react"

/** Without a page load nothing tells a screen reader that the page is another one: focus moves to its content. */
export function useFocusOnNavigation(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const last = useRef(path)
  useEffect(() => {
    if (last.current && path !== last.current) document.getElementById("main")?.focus({ preventScroll: true })
    last.current = path
  }, [path])
}
