import { Link } from "@tanstack/react-router"
import { usePageMeta } from "../../lib/meta.ts"
import { Page } from "../shell/page.tsx"

type Props = {
  /** "page", "game", "team": what the address promised. */
  what?: string
}

export function NotFound({ what = "page" }: Props) {
  usePageMeta(`No such ${what}`, "There is nothing at this address.", 404)
  return (
    <Page>
      <p className="title-huge" aria-hidden="true">
        404
      </p>
      <h1 className="title">No such {what}</h1>
      <p className="prose">
        Nothing is at this address: it may have been mistyped, or the source has dropped it. Try{" "}
        <Link to="/scores">today’s scores</Link>, <Link to="/teams">the teams</Link> or{" "}
        <Link to="/">the front page</Link>.
      </p>
    </Page>
  )
}
