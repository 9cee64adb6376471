import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import type { Seen } from "../../lib/sight.ts"
import { Empty } from "../state/empty.tsx"

type Props = {
  page: Seen<unknown>
  /** Where nothing is hidden: why there is nothing. */
  children: ReactNode
}

/** In the place of what a page leaves out: that it does, and why. */
export function WhyHidden({ page, children }: Props) {
  if (page.hidden === "delay") return <Empty>Held back: it is newer than your television.</Empty>
  if (page.hidden === undefined) return <Empty>{children}</Empty>
  return (
    <Empty>
      Hidden, because it tells results.{" "}
      <Link to="/settings" hash="watching">
        Show results
      </Link>
    </Empty>
  )
}
