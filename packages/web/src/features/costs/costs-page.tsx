import { useQuery } from "@tanstack/react-query"
import { lazy, Suspense } from "react"
import { Page } from "../../components/shell/page.tsx"
import { PageHead } from "../../components/shell/page-head.tsx"
import { Section } from "../../components/shell/section.tsx"
import { Empty } from "../../components/state/empty.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { usePageMeta } from "../../lib/meta.ts"
import { useClock } from "../../lib/now.ts"
import { costsQuery } from "../../lib/query.ts"
import { useSession } from "../../lib/session.ts"
import { stampText } from "../../lib/time.ts"
import type { Costs } from "../../lib/types.ts"
import { CostRows } from "./cost-rows.tsx"
import { HistoryChart } from "./history-chart.tsx"
import { MeterBar } from "./meter-bar.tsx"
import { DriftTable, ServicesTable } from "./services-table.tsx"
import { featureName, heldText, levelWords, usd, visitText } from "./words.ts"

const HoldLevel = lazy(() => import("./hold-level.tsx").then((part) => ({ default: part.HoldLevel })))

/** What the hub costs today and this month, and what is switched off to keep it there. */
export function CostsPage() {
  const { data: page, error, refetch } = useQuery(costsQuery())
  const session = useSession()
  const isAdmin = session.is === "in" && session.session.groups.includes("admins")
  usePageMeta("Costs", "What Pack Hub costs today and this month, and what is switched off to stay below $5.")
  return (
    <Page isWide>
      <PageHead title="Costs" page={page} failing={error !== null} />
      {!page && error && <ErrorPanel what="The costs" error={error} retry={() => void refetch()} />}
      {!page && !error && <TableSkeleton rows={8} />}
      {page && isAdmin && (
        <Suspense fallback={<TableSkeleton rows={6} />}>
          <HoldLevel costs={page.data} />
        </Suspense>
      )}
      {page && <Books costs={page.data} />}
    </Page>
  )
}

function Books({ costs }: { costs: Costs }) {
  const { level, held, today, month, budget, features, days, reasons, live, services, drift, perVisit } =
    costs
  const clock = useClock()
  const hasDemo = days.some(({ day, isDemo }) => isDemo && day.startsWith(today.day.slice(0, 7)))
  return (
    <>
      <div className="summary" data-stale={level > 0 || undefined}>
        <p>
          Level {level} of 3. {held && `${heldText(held, clock)}. `}
          {levelWords(level, live.pollSeconds)}
        </p>
        <ul>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
      <MeterBar label="Today" spent={today.dollars} forecast={today.forecast} of={today.allowance} />
      <MeterBar
        label={hasDemo ? "This month, demo days included" : "This month"}
        spent={month.dollars}
        forecast={month.forecast}
        of={budget.monthly}
      />
      <SwitchedOff costs={costs} />
      <Section id="work" title="Today's work">
        {features.length === 0 && <Empty>Nothing was counted yet.</Empty>}
        <CostRows
          caption="Today's work by feature"
          rows={features.map(({ feature, dollars }) => ({
            key: feature,
            name: featureName(feature),
            dollars,
          }))}
        />
      </Section>
      <Section id="services" title="By service">
        <ServicesTable services={services} />
        {perVisit && <p className="prose">{visitText(perVisit)}</p>}
      </Section>
      <Section id="days" title={days.length === 1 ? "One day" : `${days.length} days`}>
        <HistoryChart days={days} daily={budget.daily} />
      </Section>
      <Section id="drift" title="Count against bill">
        <DriftTable drift={drift} />
      </Section>
      <HowToRead costs={costs} />
    </>
  )
}

function SwitchedOff({ costs: { switchedOff, resetsAt, live } }: { costs: Costs }) {
  const back = stampText(resetsAt, useClock())
  const off = switchedOff.filter(({ isOff }) => isOff)
  return (
    <Section id="off" title="Switched off">
      {off.length === 0 && <p className="prose">Nothing. Reading never is.</p>}
      <ul className="cost-off">
        {off.map(({ feature, what }) => (
          <li key={feature}>
            {what}, until {back}
          </li>
        ))}
        {!live.push && <li>Scores are not pushed; the page asks every {live.pollSeconds} seconds</li>}
      </ul>
    </Section>
  )
}

function HowToRead({ costs: { uncounted, billedUntil, pricesAsOf } }: { costs: Costs }) {
  return (
    <Section id="how" title="How to read this">
      <p className="prose">
        The hub counts what it uses and multiplies it by AWS&rsquo;s list prices as noted on {pricesAsOf};
        what AWS gives for free each month is taken off the totals, not off the bars of features. What the hub
        cannot count, such as storage, is taken from the bill
        {billedUntil ? `, known up to ${billedUntil}: ${usd(uncounted)} a day` : ", which is not known yet"}.
        Days are UTC. At 80 % of a day&rsquo;s money the hub begins to save, feature by feature; at 00:00 UTC
        it begins anew.
      </p>
    </Section>
  )
}
