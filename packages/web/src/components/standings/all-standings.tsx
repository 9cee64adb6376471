import { Link } from "@tanstack/react-router"
import type { Sport } from "../../lib/types.ts"

/** From a part of the table to the whole of it. */
export function AllStandings({ sport }: { sport: string }) {
  return (
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a sport the API does not know is refused there
    <Link to="/standings/$sport" params={{ sport: sport as Sport }}>
      All<span className="sr-only"> standings</span>
    </Link>
  )
}
