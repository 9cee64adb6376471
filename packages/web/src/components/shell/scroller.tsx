import { type ReactNode, useEffect, useRef, useState } from "react"

/**
 * Lets a wide table scroll inside itself. It is a stop of the Tab key only where there is something to scroll,
 * and it begins at the cell that is marked as happening now.
 */
export function Scroller({ label, children }: { label: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const [overflows, setOverflows] = useState(false)
  useEffect(() => {
    const element = box.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => setOverflows(element.scrollWidth > element.clientWidth + 1))
    observer.observe(element)
    const now = element.querySelector<HTMLElement>("[data-now]")
    if (now) element.scrollLeft = now.offsetLeft - element.clientWidth / 2
    return () => observer.disconnect()
  }, [])
  const region = overflows ? { role: "region", "aria-label": label, tabIndex: 0 } : {}
  return (
    <div ref={box} className="scroller" data-overflows={overflows || undefined} {...region}>
      {children}
    </div>
  )
}
