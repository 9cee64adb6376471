import type { Page } from "@hub/functions/client/pages"
import type { ReactNode } from "react"
import { SourceBadge } from "../source/source-badge.tsx"

type Props = { title: ReactNode; page: Page<unknown> | undefined; failing: boolean }

/** A page's heading with the source and age of what it shows. */
export function PageHead({ title, page, failing }: Props) {
  return (
    <div className="page-head">
      <h1 className="title">{title}</h1>
      <SourceBadge page={page} failing={failing} />
    </div>
  )
}
