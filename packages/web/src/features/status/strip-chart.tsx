import { useNow } from "../../lib/now.ts"
import type { SourceStatus } from "../../lib/types.ts"
import { type Slot, stretchesOf, stripOf, stripText } from "./strip.ts"

/**
 * A day of runs: an ink bar is an hour in which all answered, an amber one with a gap had a failure, a dot had none. Each of the three
 * is one dashed line, so that a table of them stays light.
 */
export function StripChart({ hours }: { hours: SourceStatus["hours"] }) {
  const now = useNow(60_000)
  const slots = stripOf(hours, now)
  return (
    <svg className="strip24" viewBox="0 0 120 16" role="img" aria-label={stripText(slots)}>
      <Bars name="strip24-none" slots={slots} is={({ ok, failed }) => ok + failed === 0} y={[8]} />
      <Bars name="strip24-ok" slots={slots} is={({ ok, failed }) => ok > 0 && failed === 0} y={[8]} />
      <Bars name="strip24-failed" slots={slots} is={({ failed }) => failed > 0} y={[3, 13]} />
    </svg>
  )
}

type Props = { name: string; slots: readonly Slot[]; is: (slot: Slot) => boolean; y: readonly number[] }

function Bars({ name, slots, is, y }: Props) {
  const stretches = stretchesOf(slots, is)
  if (stretches.length === 0) return null
  const d = y
    .flatMap((at) => stretches.map(({ from, hours }) => `M${from * 5} ${at}h${hours * 5 - 2}`))
    .join("")
  return <path className={name} d={d} />
}
