import { useEffect, useState } from "react"
import { listKept } from "../../lib/kept.ts"
import type { KeptPlace } from "../../lib/kept-places.ts"
import { useMoment } from "../../lib/now.ts"
import { dayOf, easternZone, stampText, timeOf } from "../../lib/time.ts"

const shown = 8

/** What this device has kept to read without a network, with the time it is from. */
export function KeptPages() {
  const { now, ...clock } = useMoment()
  const [places, setPlaces] = useState<readonly KeptPlace[]>([])
  useEffect(() => {
    const find = async () => {
      const { keptPlaces } = await import("../../lib/kept-places.ts")
      setPlaces(keptPlaces(await listKept(), dayOf(Date.now(), easternZone)))
    }
    find().catch(() => undefined)
  }, [])
  if (places.length === 0) return null
  const today = dayOf(now, clock.zone)
  const asOf = (at: number) => (dayOf(at, clock.zone) === today ? timeOf(at, clock) : stampText(at, clock))
  return (
    <>
      <h2 className="kept-head">Kept on this device</h2>
      <ul className="kept">
        {places.slice(0, shown).map(({ path, label, at }) => (
          <li key={path}>
            <a href={path}>{label}</a> <span>as of {asOf(at)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
