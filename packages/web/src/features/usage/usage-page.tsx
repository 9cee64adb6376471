import { useQuery } from "@tanstack/react-query"
import { lazy, Suspense } from "react"
import { Page } from "../../components/shell/page.tsx"
import { PageHead } from "../../components/shell/page-head.tsx"
import { Section } from "../../components/shell/section.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { usePageMeta } from "../../lib/meta.ts"
import { usageQuery } from "../../lib/query.ts"
import { useSession } from "../../lib/session.ts"
import type { UsageSummary } from "../../lib/types.ts"
import { CountRows } from "./count-rows.tsx"
import { DayBars } from "./day-bars.tsx"
import { summaryText } from "./words.ts"

const AdminUsage = lazy(() => import("./admin-usage.tsx").then((part) => ({ default: part.AdminUsage })))

/** How the hub is used, without knowing by whom. */
export function UsagePage() {
  const { data: page, error, refetch } = useQuery(usageQuery())
  const session = useSession()
  const isAdmin = session.is === "in" && session.session.groups.includes("admins")
  usePageMeta("Visits", "How Pack Hub is used, counted without cookies and without knowing anybody.")
  return (
    <Page isWide>
      <PageHead title="Visits" page={page} failing={error !== null} />
      {!page && error && <ErrorPanel what="The visits" error={error} retry={() => void refetch()} />}
      {!page && !error && <TableSkeleton rows={8} />}
      {page && <Sums summary={page.data} />}
      {isAdmin && (
        <Suspense fallback={<TableSkeleton rows={6} />}>
          <AdminUsage />
        </Suspense>
      )}
      <WhatIsKept />
    </Page>
  )
}

function Sums({ summary: { total, days } }: { summary: UsageSummary }) {
  return (
    <>
      <p className="summary">{summaryText(total)}</p>
      <Section id="days" title="Pages a day">
        <DayBars days={days} what="day" />
      </Section>
      <Section id="pages" title="What is read">
        <CountRows caption="Pages by kind" counts={total.pages} />
      </Section>
      <Section id="devices" title="On what">
        <CountRows caption="Devices" counts={total.devices} />
      </Section>
      <Section id="origins" title="How readers come">
        <CountRows caption="Where from" counts={total.origins} of="from " />
      </Section>
      {Object.keys(total.actions).length > 0 && (
        <Section id="actions" title="What is done">
          <CountRows caption="Actions" counts={total.actions} />
        </Section>
      )}
    </>
  )
}

function WhatIsKept() {
  return (
    <Section id="kept" title="What is kept">
      <p className="prose">
        Sums: how many pages of which kind, on which kind of device, coming from where. No cookie, no address,
        no account, no page by name, no order of pages. To tell two readers from one reader twice, a
        browser&rsquo;s network and name are hashed with a salt that is made each day and gone with it; what
        is kept of the hash is a mark in one of 512 places, and of a day that is over only the number. A
        browser that asks not to be tracked (Do Not Track, Global Privacy Control) sends nothing. At cost
        levels 1 and 2 only some visits are counted, at 3 none.
      </p>
    </Section>
  )
}
