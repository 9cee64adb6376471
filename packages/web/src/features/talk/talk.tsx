import type { Talk as Subject } from "@hub/functions/client/comments"
import { lazy, Suspense, useEffect, useRef, useState } from "react"
import { Section } from "../../components/shell/section.tsx"
import { Empty } from "../../components/state/empty.tsx"

const Conversation = lazy(() => import("./conversation.tsx"))

type Props = { on: Subject; title: string }

/** What readers say about an article or a game. Code and comments come once somebody scrolls near them. */
export function Talk({ on, title }: Props) {
  return (
    <Section id="talk" title={title}>
      <WhenNear on={on} />
    </Section>
  )
}

function WhenNear({ on }: { on: Subject }) {
  const place = useRef<HTMLDivElement>(null)
  const [isNear, setNear] = useState(false)
  useEffect(() => {
    if (!place.current) return
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: "300px" },
    )
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={place}>
      {isNear ? (
        <Suspense fallback={<Empty>Loading the conversation …</Empty>}>
          <Conversation on={on} />
        </Suspense>
      ) : (
        <Empty>The conversation loads when you get here. It needs JavaScript.</Empty>
      )}
    </div>
  )
}
