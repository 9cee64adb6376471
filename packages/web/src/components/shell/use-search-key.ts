import { useNavigate } from "@tanstack/react-router"
import { useEffect } from "react"

/** `/` leads to search wherever nobody is typing, and to its field where search is open. */
export function useSearchKey(): void {
  const navigate = useNavigate()
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      const isPlain = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey
      if (!isPlain || isTyping(event.target) || document.querySelector("dialog[open]")) return
      event.preventDefault()
      const field = document.querySelector<HTMLElement>("#search-field")
      if (field) field.focus()
      if (!field) void navigate({ to: "/search" })
    }
    addEventListener("keydown", open)
    return () => removeEventListener("keydown", open)
  }, [navigate])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null
}
