import { useQuery } from "@tanstack/react-query"
import { Scroller } from "../../components/shell/scroller.tsx"
import { Section } from "../../components/shell/section.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { operations } from "../../lib/operations.ts"
import type { Kpi } from "../../lib/types.ts"
import { msText, percentText } from "../status/measures.ts"
import { countText } from "./words.ts"

/** How the hub does today, in figures. */
export function KpiSection() {
  const { data, error, refetch } = useQuery({ queryKey: ["kpi"], queryFn: () => operations.kpi() })
  return (
    <Section id="kpi" title="Today's figures">
      {error && <ErrorPanel what="The figures" error={error} retry={() => void refetch()} />}
      {data && <Figures kpi={data} />}
    </Section>
  )
}

function Figures({ kpi }: { kpi: Kpi }) {
  const { latency, throughput, pool, table, serverErrorRate, clientErrorRate } = kpi
  return (
    <>
      <p className="prose">
        {countText(latency.count)} requests, {msText(latency.averageMs)} on average, {msText(latency.p95Ms)}{" "}
        for 95 of 100; {percentText(serverErrorRate)} failed, {percentText(clientErrorRate)} were refused.{" "}
        {throughput.perMinute} a minute, {throughput.busiestPerMinute} in the busiest hour. The table answered{" "}
        {countText(table.count)} calls, {msText(table.p95Ms)} for 95 of 100; at most {pool.busiest} of{" "}
        {pool.connections} connections were busy in one of {pool.instances} instances.
      </p>
      <Scroller label="Figures by name">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col" className="num">
                Count
              </th>
              <th scope="col" className="num">
                p95
              </th>
              <th scope="col" className="num">
                Failed
              </th>
            </tr>
          </thead>
          <tbody>
            {rowsOf(kpi).map(({ name, count, p95Ms, failed }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className="num">{countText(count)}</td>
                <td className="num">{p95Ms === null ? "–" : msText(p95Ms)}</td>
                <td className="num">{failed === null ? "–" : countText(failed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </>
  )
}

type FigureRow = { name: string; count: number; p95Ms: number | null; failed: number | null }

function rowsOf({ answers, sources, table, security }: Kpi): FigureRow[] {
  return [
    ...answers.map(({ feature, count, p95Ms, serverErrors }) => ({
      name: feature,
      count,
      p95Ms,
      failed: serverErrors,
    })),
    ...sources.map(({ source, count, p95Ms, failed }) => ({ name: source, count, p95Ms, failed })),
    ...table.slow.map(({ query, count }) => ({
      name: `slow: ${query}`,
      count,
      p95Ms: null,
      failed: null,
    })),
    ...security.map(({ reason, count }) => ({
      name: `refused: ${reason}`,
      count,
      p95Ms: null,
      failed: null,
    })),
  ]
}
