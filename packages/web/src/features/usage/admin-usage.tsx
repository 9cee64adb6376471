import { useInfiniteQuery } from "@tanstack/react-query"
import { useState } from "react"
import { Choice } from "../../components/form/choice.tsx"
import { Scroller } from "../../components/shell/scroller.tsx"
import { Section } from "../../components/shell/section.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { useNow } from "../../lib/now.ts"
import { operations } from "../../lib/operations.ts"
import type { UsageStretch } from "../../lib/types.ts"
import { DayBars } from "./day-bars.tsx"
import { KpiSection } from "./kpi-section.tsx"
import { countText } from "./words.ts"

const spans = [
  { value: "7", label: "7 days" },
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "A year" },
] as const
const groups = [
  { value: "day", label: "By day" },
  { value: "week", label: "By week" },
  { value: "month", label: "By month" },
] as const

/** For admins: any stretch by day, week or month, and how the hub does today. */
export function AdminUsage() {
  const [span, setSpan] = useState<(typeof spans)[number]["value"]>("30")
  const [groupBy, setGroupBy] = useState<(typeof groups)[number]["value"]>("day")
  const endDate = dayOf(useNow(3_600_000))
  const startDate = dayOf(Date.parse(endDate) - (Number(span) - 1) * 86_400_000)
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ["usage-by", startDate, endDate, groupBy],
    queryFn: ({ pageParam }) => operations.usage({ startDate, endDate, groupBy }, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
  const stretches = data?.pages.flatMap((page) => page.data) ?? []
  return (
    <>
      <Section id="periods" title="By period">
        <div className="usage-choices">
          <Choice name="span" legend="How long" options={spans} value={span} onChoose={setSpan} />
          <Choice name="group" legend="Added up" options={groups} value={groupBy} onChoose={setGroupBy} />
        </div>
        {error && <ErrorPanel what="The visits" error={error} retry={() => void refetch()} />}
        {!data && !error && <TableSkeleton rows={6} />}
        {stretches.length > 0 && <Stretches stretches={stretches} what={groupBy} />}
        {hasNextPage && (
          <button type="button" className="button" onClick={() => void fetchNextPage()}>
            Later ones
          </button>
        )}
      </Section>
      <KpiSection />
    </>
  )
}

function Stretches({ stretches, what }: { stretches: readonly UsageStretch[]; what: string }) {
  const counted = stretches.filter(({ visits, views }) => visits + views > 0).toReversed()
  return (
    <>
      <DayBars days={stretches.map(({ from, views }) => ({ day: from, views }))} what={what} />
      <Scroller label="Visits by period">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col" className="num">
                Visits
              </th>
              <th scope="col" className="num">
                Pages
              </th>
              <th scope="col" className="num">
                Browsers
              </th>
            </tr>
          </thead>
          <tbody>
            {counted.map(({ from, to, visits, views, visitors, isSampled }) => (
              <tr key={from}>
                <th scope="row">{from}</th>
                <td>{to}</td>
                <td className="num">{countText(visits)}</td>
                <td className="num">{countText(views)}</td>
                <td className="num">
                  {isSampled && "≥ "}
                  {countText(visitors)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </>
  )
}

function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10)
}
