import { shareOf, usd } from "./words.ts"

type Props = { label: string; spent: number; forecast: number; of: number }

/** What is spent as a bar of what may be, with a tick where the forecast ends. */
export function MeterBar({ label, spent, forecast, of }: Props) {
  const [at, ahead] = [shareOf(spent, of) * 100, shareOf(forecast, of) * 100]
  return (
    <div className="cost-meter">
      <p>
        <b>{label}</b> {usd(spent)} of {usd(of)}
        <small>forecast {usd(forecast)}</small>
      </p>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="cost-free" width="100" height="6" />
        <rect className={at >= 80 ? "cost-high" : "cost-spent"} width={at} height="6" />
        <rect className="cost-ahead" x={Math.max(0, ahead - 0.4)} width="0.4" height="6" />
      </svg>
    </div>
  )
}
