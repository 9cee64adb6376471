import { Link } from "@tanstack/react-router"
import type { ReactNode } from "react"

type Props = {
  sport: string
  /** The feed's id; null where a table names somebody without one. */
  playerId: string | null
  children: ReactNode
}

/** A player's name wherever it stands: a link to the page where there is one to lead to. */
export function PlayerLink({ sport, playerId, children }: Props) {
  if (playerId === null) return children
  return (
    <Link to="/players/$id" params={{ id: `${sport}-${playerId}` }} className="player-link">
      {children}
    </Link>
  )
}
