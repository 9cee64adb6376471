import { useQuery } from "@tanstack/react-query"
import { Scroller } from "../../components/shell/scroller.tsx"
import { Section } from "../../components/shell/section.tsx"
import { useNow } from "../../lib/now.ts"
import { healthQuery } from "../../lib/query.ts"
import { ageText } from "../../lib/span.ts"
import type { HubHealth } from "../../lib/types.ts"
import { DaysStrip } from "./days-strip.tsx"
import { backupText, type Measure, measuresOf } from "./measures.ts"

/** What the hub promises beside what was measured. Before anybody looked there is nothing to say. */
export function Promises() {
  const { data: page, error } = useQuery(healthQuery())
  if (!page) return error ? <p className="prose">Nobody has measured the hub yet.</p> : null
  return (
    <>
      <Section id="promises" title="What was measured">
        <Measures measures={measuresOf(page.data)} />
      </Section>
      <Section id="days" title="30 days">
        <DaysStrip days={page.data.days} />
        <Backup backup={page.data.backup} />
      </Section>
    </>
  )
}

function Measures({ measures }: { measures: readonly Measure[] }) {
  return (
    <Scroller label="Promises and measures">
      <table className="table sources measures">
        <thead>
          <tr>
            <th scope="col">Promise</th>
            <th scope="col" className="num">
              Measured
            </th>
          </tr>
        </thead>
        <tbody>
          {measures.map(({ what, promised, measured, isKept }) => (
            <tr key={what} data-stale={isKept === false || undefined}>
              <th scope="row">
                {what} <small>{promised}</small>
              </th>
              <td className="num sources-state">
                {isKept === false && <i className="dot-warn" />}
                {measured}
                {isKept === false && <span className="sr-only">, not kept</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}

function Backup({ backup }: { backup: HubHealth["backup"] }) {
  const now = useNow(60_000)
  return <p className="prose">{backupText(backup, (at) => ageText(now - Date.parse(at)))}</p>
}
