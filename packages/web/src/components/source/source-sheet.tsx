import type { Page } from "@hub/functions/client/pages"
import { Link } from "@tanstack/react-router"
import type { Ref } from "react"
import { useClock } from "../../lib/now.ts"
import { stampText, zoneName } from "../../lib/time.ts"
import { Sheet } from "../shell/sheet.tsx"
import { isReplay } from "./is-replay.ts"

type Props = {
  ref: Ref<HTMLDialogElement>
  page: Page<unknown>
  failing: boolean
  corrections: number | undefined
}

/** Who was asked, when, and how it stands. */
export function SourceSheet({ ref, page, failing, corrections }: Props) {
  const clock = useClock()
  const checked = page.asOf
    ? `${stampText(page.asOf, clock)} ${zoneName(clock.zone, Date.parse(page.asOf))}`
    : "not recorded"
  return (
    <Sheet ref={ref} label="Source and age" more={<Link to="/about">Where the data comes from</Link>}>
      <dl className="facts">
        <dt>Source</dt>
        <dd>{page.source ?? "Pack Hub"}</dd>
        <dt>Last checked</dt>
        <dd>{checked}</dd>
        <dt>State</dt>
        <dd>{stateText(page.stale, failing)}</dd>
        {corrections !== undefined && (
          <>
            <dt>Corrections</dt>
            <dd>{corrections === 0 ? "None" : `${corrections} since the end, listed on this page`}</dd>
          </>
        )}
      </dl>
      {isReplay(page) && (
        <p className="prose">
          Demo season: real results replayed on today’s calendar, with invented rosters.
        </p>
      )}
    </Sheet>
  )
}

function stateText(stale: boolean, failing: boolean): string {
  if (stale) return "The source does not answer. This is the last good state."
  if (failing) return "The hub could not be reached to renew this page. It tries again by itself."
  return "Answering"
}
