import { Scroller } from "../../components/shell/scroller.tsx"
import { useMoment } from "../../lib/now.ts"
import { ageText } from "../../lib/span.ts"
import { sportName } from "../../lib/sport.ts"
import { timeOf } from "../../lib/time.ts"
import type { SourceStatus } from "../../lib/types.ts"
import { stateWord } from "./strip.ts"
import { StripChart } from "./strip-chart.tsx"

type Props = { sport: string; sources: readonly SourceStatus[] }

/** What is read for one sport and how each part of it stands. */
export function SourceTable({ sport, sources }: Props) {
  return (
    <Scroller label={`${sportName(sport)} sources`}>
      <table className="table sources">
        <caption>{sportName(sport)}</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">State</th>
            <th scope="col" className="num">
              Age
            </th>
            <th scope="col">24 hours</th>
            <th scope="col" className="wide-only">
              From
            </th>
            <th scope="col" className="wide-only">
              Next look
            </th>
            <th scope="col" className="wide-only">
              Last error
            </th>
          </tr>
        </thead>
        <tbody>
          {sources.map((source) => (
            <SourceRow key={source.kind} source={source} />
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}

function SourceRow({ source }: { source: SourceStatus }) {
  const moment = useMoment()
  const { word, isBad } = stateWord(source, moment.now)
  const { checkedAt, nextAt, lastFailure } = source
  return (
    <tr data-stale={isBad || undefined}>
      <th scope="row">{source.kind}</th>
      <td className="sources-state">
        {isBad && <i className="dot-warn" />}
        {word}
      </td>
      <td className="num">{checkedAt ? ageText(moment.now - Date.parse(checkedAt)) : "never"}</td>
      <td>
        <StripChart hours={source.hours} />
      </td>
      <td className="wide-only">{source.source}</td>
      <td className="wide-only">{nextAt ? timeOf(nextAt, moment) : "around games"}</td>
      <td className="wide-only sources-error">
        {lastFailure ? `${lastFailure.code} · ${ageText(moment.now - Date.parse(lastFailure.at))}` : "–"}
      </td>
    </tr>
  )
}
