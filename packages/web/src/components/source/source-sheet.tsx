import type { Page } from "@hub/functions/client/pages"
import { Link } from "@tanstack/react-router"
import type { MouseEvent, Ref } from "react"
import { viewerZone } from "../../lib/now.ts"
import { stampText, zoneName } from "../../lib/time.ts"
import { isReplay } from "./is-replay.ts"

type Props = {
  ref: Ref<HTMLDialogElement>
  page: Page<unknown>
  failing: boolean
  corrections: number | undefined
}

/** Bottom sheet on phones, a small dialog elsewhere. Escape, the button and a tap outside close it. */
export function SourceSheet({ ref, page, failing, corrections }: Props) {
  const checked = page.asOf
    ? `${stampText(page.asOf, viewerZone)} ${zoneName(viewerZone, Date.parse(page.asOf))}`
    : "not recorded"
  return (
    // Escape is the keyboard's way out, the browser brings it along.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog ref={ref} className="sheet" aria-label="Source and age" onClick={closeOutside}>
      <form method="dialog" className="sheet-body">
        <h2>Source and age</h2>
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
              <dd>
                {corrections === 0
                  ? "None since the end"
                  : `${corrections} since the end, listed on this page`}
              </dd>
            </>
          )}
        </dl>
        {isReplay(page) && (
          <p className="prose">
            Demo season: real results replayed on today’s calendar, with invented rosters.
          </p>
        )}
        <p className="panel-actions">
          <button type="submit" className="button">
            Close
          </button>
          <Link to="/about">Where the data comes from</Link>
        </p>
      </form>
    </dialog>
  )
}

function closeOutside(event: MouseEvent<HTMLDialogElement>): void {
  if (event.target === event.currentTarget) event.currentTarget.close()
}

function stateText(stale: boolean, failing: boolean): string {
  if (stale) return "The source does not answer. This is the last good state."
  if (failing) return "The hub could not be reached to renew this page. It tries again by itself."
  return "Answering"
}
