import { useRouterState } from "@tanstack/react-router"
import { useEffect, useRef } from "react"

/**
 * Without a page load nothing tells a screen reader that the page is another one: focus moves to its content, or to
 * the field that the page is for.
 */
export function useFocusOnNavigation(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const last = useRef(path)
  useEffect(() => {
    const content =
      document.querySelector<HTMLElement>("[data-first-focus]") ?? document.getElementById("main")
    if (last.current && path !== last.current) content?.focus({ preventScroll: true })
    last.current = path
  }, [path])
}
