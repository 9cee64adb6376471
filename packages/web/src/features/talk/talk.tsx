import type { Talk as Subject } from "@hub/functions/client/comments"
import { type ComponentType, useEffect, useRef, useState } from "react"
import { Section } from "../../components/shell/section.tsx"
import { Empty } from "../../components/state/empty.tsx"

type Props = {
  on: Subject
  title: string
  /** A thread that did not open before will not open any more. */
  isPast?: boolean
}

type Conversed = { on: Subject; isPast: boolean }

/** What readers say about an article or a game. Code and comments come once somebody scrolls near them. */
export function Talk({ on, title, isPast = false }: Props) {
  return (
    <Section id="talk" title={title}>
      <WhenNear on={on} isPast={isPast} />
    </Section>
  )
}

/** No `lazy`: this may be asked for while the app takes the page over, when nothing else may suspend. */
function WhenNear(props: Conversed) {
  const place = useRef<HTMLDivElement>(null)
  const [loaded, setLoaded] = useState<{ Conversation: ComponentType<Conversed> } | null>(null)
  useEffect(() => {
    if (!place.current) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        observer.disconnect()
        void import("./conversation.tsx").then(setLoaded)
      },
      { rootMargin: "300px" },
    )
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={place}>
      {loaded ? <loaded.Conversation {...props} /> : <Empty>The comments load once they are in sight.</Empty>}
    </div>
  )
}
