import { shareOf, usd } from "./words.ts"

type Row = { key: string; name: string; dollars: number; beside?: string }

/** One bar a row, the longest is the dearest. */
export function CostRows({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  const most = Math.max(0, ...rows.map(({ dollars }) => dollars))
  return (
    <table className="cost-rows">
      <caption className="sr-only">{caption}</caption>
      <tbody>
        {rows.map(({ key, name, dollars, beside }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td aria-hidden="true">
              <svg viewBox="0 0 100 6" preserveAspectRatio="none">
                <rect className="cost-spent" width={shareOf(dollars, most) * 100} height="6" />
              </svg>
            </td>
            <td>
              {usd(dollars)}
              {beside && <small>{beside}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
