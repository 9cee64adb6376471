import { Choice } from "../../components/form/choice.tsx"
import { deviceZone, useClock, useNow } from "../../lib/now.ts"
import { setPrefs, usePrefs } from "../../lib/prefs.ts"
import { easternZone, timeOf, zoneName } from "../../lib/time.ts"

const options = [
  { value: "device", label: "This device’s" },
  { value: "eastern", label: "Eastern" },
  { value: "other", label: "Another" },
] as const

/** The zone of every time on every page. Game days stay Eastern. */
export function ZoneChoice() {
  const { zone } = usePrefs()
  const clock = useClock()
  const now = useNow(60_000)
  const kind = zone === "device" ? "device" : zone === easternZone ? "eastern" : "other"
  const zones = { device: "device", eastern: easternZone, other: firstOther(deviceZone) }
  return (
    <>
      <Choice
        name="zone"
        legend="Time zone"
        options={options}
        value={kind}
        onChoose={(value) => setPrefs({ zone: zones[value] })}
      />
      {kind === "other" && (
        <p className="field">
          <label htmlFor="zone-name">Zone</label>
          <select
            id="zone-name"
            value={zone}
            onChange={(event) => setPrefs({ zone: event.currentTarget.value })}
          >
            {allZones(zone).map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </p>
      )}
      <p className="prose">
        There it is {timeOf(now, clock)} {zoneName(clock.zone, now)} now.
      </p>
    </>
  )
}

/** A first guess that is neither of the two other choices. */
function firstOther(device: string): string {
  return ["America/Los_Angeles", "America/Chicago"].find((zone) => zone !== device) ?? "UTC"
}

/** What the browser knows, and the chosen one where it goes by another name. */
function allZones(chosen: string): string[] {
  const known = Intl.supportedValuesOf("timeZone")
  return known.includes(chosen) ? known : [chosen, ...known]
}
