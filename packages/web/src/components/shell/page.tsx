import type { ReactNode } from "react"

type Props = { children: ReactNode; aside?: ReactNode }

/** A page's main column and what stands beside it; on narrow screens the aside follows below. */
export function Page({ children, aside }: Props) {
  return (
    <div className="page">
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
