import type { ReactNode } from "react"

/** Nothing to list: says so in a sentence, and what comes next. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="empty">{children}</p>
}
