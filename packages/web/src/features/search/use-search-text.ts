import { useNavigate } from "@tanstack/react-router"
import { useEffect, useRef, useState } from "react"

/** Nobody sends an address within a quarter of a second. */
const PAUSE = 250

/**
 * The text of the field, which is also the address: it follows when typing pauses, without a new entry in the
 * history, and an address that changes by itself (back, an example) is taken over.
 */
export function useSearchText(q: string): [text: string, ask: (text: string) => void] {
  const [text, setText] = useState(q)
  const written = useRef(q)
  const navigate = useNavigate()
  useEffect(() => {
    if (q === written.current) return
    written.current = q
    setText(q)
  }, [q])
  useEffect(() => {
    if (text === written.current) return undefined
    const timer = setTimeout(() => {
      written.current = text
      void navigate({
        to: "/search",
        search: (known) => ({ ...known, q: text || undefined }),
        replace: true,
        resetScroll: false,
      })
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [text, navigate])
  return [text, setText]
}
