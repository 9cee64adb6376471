import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"
import type { OwnComment } from "../../lib/types.ts"

type Props = { thread: OwnComment["thread"]; children: ReactNode }

/** To where something was said. */
export function ThreadLink({ thread: { kind, id }, children }: Props) {
  const place = { className: "headline", hash: "talk" }
  if (kind === "game")
    return (
      <Link to="/games/$id" params={{ id }} {...place}>
        {children}
      </Link>
    )
  return (
    <Link to="/news/$slug" params={{ slug: id }} {...place}>
      {children}
    </Link>
  )
}
