import type { ReactNode } from "react"

type Props = {
  children: ReactNode
  aside?: ReactNode
  /** Takes the aside's column as well: for a calendar. */
  isWide?: boolean
}

/** A page's main column and what stands beside it; on narrow screens the aside follows below. */
export function Page({ children, aside, isWide = false }: Props) {
  return (
    <div className="page" data-wide={isWide || undefined}>
      <main id="main" tabIndex={-1} className="page-main">
        {children}
      </main>
      {aside && (
        <aside className="page-aside" aria-label="Beside the page">
          {aside}
        </aside>
      )}
    </div>
  )
}
