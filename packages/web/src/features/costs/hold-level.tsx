import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { Field } from "../../components/form/field.tsx"
import { Form, type Typed } from "../../components/form/form.tsx"
import { Pick } from "../../components/form/pick.tsx"
import { useAction } from "../../components/form/use-action.ts"
import { useKey } from "../../components/form/use-key.ts"
import { Section } from "../../components/shell/section.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { useClock } from "../../lib/now.ts"
import { operations } from "../../lib/operations.ts"
import { timeOf } from "../../lib/time.ts"
import type { Costs, GuardRecord } from "../../lib/types.ts"
import { heldText } from "./words.ts"

const queryKey = ["guard-record"]
const FOLLOWED_MS = 7_000
const levels = [
  { value: "0", label: "0: everything is on" },
  { value: "1", label: "1: a little careful" },
  { value: "2", label: "2: careful" },
  { value: "3", label: "3: saving" },
]
const spans = ["1", "3", "6", "12", "24"].map((hours) => ({
  value: hours,
  label: hours === "1" ? "1 hour" : `${hours} hours`,
}))

/** For admins: the level by hand for some hours, and the alerts that were sent. */
export function HoldLevel({ costs: { level, held } }: { costs: Costs }) {
  const { data, error, refetch } = useQuery({ queryKey, queryFn: () => operations.level() })
  const client = useQueryClient()
  // The page may be the edge's, a minute old: what an admin is told beside it is not to contradict it for long.
  const isBehind = data !== undefined && data.held?.until !== held?.until
  useEffect(() => {
    if (isBehind) void client.invalidateQueries({ queryKey: ["costs"] })
  }, [client, isBehind])
  return (
    <>
      <Section id="hold" title="By hand">
        {!data && error && <ErrorPanel what="What is held" error={error} retry={() => void refetch()} />}
        {!data && !error && <TableSkeleton rows={3} />}
        {data && <Hold record={data} level={level} />}
      </Section>
      <Section id="alerts" title="Alerts">
        {data && <Alerts alerts={data.alerts} />}
      </Section>
    </>
  )
}

function Hold({ record: { held, alerts }, level }: { record: GuardRecord; level: Costs["level"] }) {
  const clock = useClock()
  const client = useQueryClient()
  const [holding, ending] = [useKey(), useKey()]
  /** Of the form: empty again once an order was taken. */
  const [taken, setTaken] = useState(0)
  const keep = (record: GuardRecord) => {
    client.setQueryData(queryKey, record)
    for (const key of [holding, ending]) key.taken()
    setTaken((before) => before + 1)
    // The guard is told of an order by the table's stream, which takes a second or two.
    setTimeout(() => void client.invalidateQueries({ queryKey: ["costs"] }), FOLLOWED_MS)
  }
  const hold = useAction(async ({ level: wanted = "", hours = "", why = "" }: Typed) => {
    const chosen = ([0, 1, 2, 3] as const).find((one) => String(one) === wanted) ?? level
    const order = { level: chosen, hours: Number(hours), why }
    keep({ alerts, held: await operations.hold(order, holding.of(order)) })
  })
  const release = useAction(async (_typed: Typed) => keep(await operations.release(ending.of(held))))
  return (
    <>
      <p className="prose">
        {held
          ? `${heldText(held, clock)}: ${held.why}.`
          : "Nothing is held: the guard decides by what was spent."}{" "}
        An order is on record, ends by itself, and does not count when the month&rsquo;s money is spent.
      </p>
      {held && <Form action={release} submit="Leave it to the guard" />}
      <Form key={taken} action={hold} submit={held ? "Hold another" : "Hold it"}>
        <Pick name="level" label="Level" value={String(level)} options={levels} />
        <Pick name="hours" label="For" value="3" options={spans} />
        <Field
          name="why"
          label="Why"
          hint="Stays on record. Open pages follow within a minute or two."
          maxLength={200}
          required
          error={hold.errorOf("why")}
        />
      </Form>
    </>
  )
}

function Alerts({ alerts }: { alerts: GuardRecord["alerts"] }) {
  const clock = useClock()
  if (alerts.length === 0) return <p className="empty">None was sent.</p>
  return (
    <ol className="headlines" aria-label="Alerts, newest first">
      {alerts.map(({ at, crossing, text, level }) => (
        <li key={`${at} ${crossing}`}>
          <span className="headline-title">{text}</span>{" "}
          <span className="headline-note">
            level {level} ·{" "}
            <time dateTime={at}>
              {at.slice(0, 10)} {timeOf(at, clock)}
            </time>
          </span>
        </li>
      ))}
    </ol>
  )
}
