import type { ReactNode } from "react"
import { Later } from "../../lib/take-over.tsx"

type Props = {
  /** Also the anchor of the section. */
  id: string
  title: string
  /** Beside the title: a link, an age, a count. */
  extra?: ReactNode
  children: ReactNode
}

export function Section({ id, title, extra, children }: Props) {
  return (
    <Later id={id}>
      <section id={id} aria-labelledby={`${id}-title`} className="section">
        <div className="section-head">
          <h2 id={`${id}-title`}>{title}</h2>
          {extra}
        </div>
        {children}
      </section>
    </Later>
  )
}
