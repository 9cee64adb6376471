import { Scroller } from "../../components/shell/scroller.tsx"
import { Empty } from "../../components/state/empty.tsx"
import type { Costs } from "../../lib/types.ts"
import { driftText, usd } from "./words.ts"

/** What AWS's services cost today and this month. */
export function ServicesTable({ services }: { services: Costs["services"] }) {
  if (services.length === 0) return <Empty>Nothing beyond what AWS gives for free.</Empty>
  return (
    <Scroller label="Cost by service">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Service</th>
            <th scope="col" className="num">
              Today
            </th>
            <th scope="col" className="num">
              This month
            </th>
          </tr>
        </thead>
        <tbody>
          {services.map(({ service, today, month }) => (
            <tr key={service}>
              <th scope="row">{service}</th>
              <td className="num">{usd(today)}</td>
              <td className="num">{usd(month)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}

/** The hub's count against AWS's bill, and what of the bill the hub counts nothing of. */
export function DriftTable({ drift: { days, services } }: { drift: Costs["drift"] }) {
  if (days === 0) return <Empty>No bill is known yet; the hub&rsquo;s own count decides.</Empty>
  const unknown = services.filter(({ isCounted, billed }) => !isCounted && billed > 0)
  return (
    <>
      <p className="prose">
        Over the {days} newest days with a bill.{" "}
        {unknown.length === 0
          ? "Every service on it is one the hub counts."
          : `The hub counts nothing of ${unknown.map(({ service }) => service).join(", ")}: known from the bill alone.`}{" "}
        What is billed above the count is added to days without a bill, service by service.
      </p>
      <Scroller label="Count against bill">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Service</th>
              <th scope="col" className="num">
                Counted
              </th>
              <th scope="col" className="num">
                Billed
              </th>
              <th scope="col" className="num">
                Off by
              </th>
            </tr>
          </thead>
          <tbody>
            {services.map((one) => (
              <tr key={one.service}>
                <th scope="row">{one.service}</th>
                <td className="num">{one.isCounted ? usd(one.counted) : "–"}</td>
                <td className="num">{usd(one.billed)}</td>
                <td className="num">{driftText(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </>
  )
}
