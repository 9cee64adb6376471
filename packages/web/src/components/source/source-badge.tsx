import type { Page } from "@hub/functions/client/pages"
import { useRef } from "react"
import { useNow } from "../../lib/now.ts"
import { ageText } from "../../lib/span.ts"
import { SourceSheet } from "./source-sheet.tsx"

type Props = {
  page: Page<unknown> | undefined
  /** The last attempt to renew the page failed; it still shows what it had. */
  failing?: boolean
  corrections?: number
}

/** `ESPN · 12 s`: who says so and how long ago they were asked. Opens the sheet that explains it. */
export function SourceBadge({ page, failing = false, corrections }: Props) {
  const sheet = useRef<HTMLDialogElement>(null)
  const now = useNow(1000)
  if (!page) return <span className="badge">&nbsp;</span>
  const age = page.asOf ? ageText(now - Date.parse(page.asOf)) : null
  const isOld = page.stale || failing
  return (
    <>
      <button
        type="button"
        className="badge"
        data-stale={isOld || undefined}
        onClick={() => sheet.current?.showModal()}
      >
        <span className="sr-only">Source and age: </span>
        {isOld && <i className="dot-warn" />}
        {page.source ?? "Pack Hub"}
        {age && " · "}
        {age && <span className="badge-age">{age}</span>}
        {isOld && <span> · {page.stale ? "source silent" : "not renewed"}</span>}
      </button>
      <SourceSheet ref={sheet} page={page} failing={failing} corrections={corrections} />
    </>
  )
}
