import type { ErrorComponentProps } from "@tanstack/react-router"
import { useEffect } from "react"
import { forgetKept } from "../../lib/kept.ts"
import { Page } from "../shell/page.tsx"
import { ErrorPanel } from "./error-panel.tsx"

/** The last net: a page that threw while rendering, or whose code did not arrive. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  useEffect(() => {
    // Code that did not arrive says nothing against what is kept.
    if (!/import|module/i.test(String(error))) forgetKept()
  }, [error])
  return (
    <Page>
      <h1 className="title">This page broke</h1>
      <ErrorPanel what="This page" error={error} retry={reset} />
    </Page>
  )
}
