import type { ReactNode } from "react"
import { Page } from "../../components/shell/page.tsx"

type Props = { title: string; children: ReactNode }

/** A page about the fan's own account: one column, one thing at a time. */
export function AccountFrame({ title, children }: Props) {
  return (
    <Page>
      <div className="page-head">
        <h1 className="title">{title}</h1>
      </div>
      {children}
    </Page>
  )
}
