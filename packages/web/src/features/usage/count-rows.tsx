import { Empty } from "../../components/state/empty.tsx"
import { countText, rowsOf } from "./words.ts"

type Props = { caption: string; counts: Readonly<Record<string, number>>; of?: string }

/** One bar a row, the longest is the most frequent. */
export function CountRows({ caption, counts, of }: Props) {
  const rows = rowsOf(counts, of)
  const most = Math.max(1, ...rows.map(({ count }) => count))
  if (rows.length === 0) return <Empty>Nothing yet.</Empty>
  return (
    <table className="cost-rows">
      <caption className="sr-only">{caption}</caption>
      <tbody>
        {rows.map(({ key, name, count }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td aria-hidden="true">
              <svg viewBox="0 0 100 6" preserveAspectRatio="none">
                <rect className="cost-spent" width={(count / most) * 100} height="6" />
              </svg>
            </td>
            <td>{countText(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
