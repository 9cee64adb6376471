import { longestDelay } from "../../lib/hold/buffer.ts"
import { setPrefs, usePrefs } from "../../lib/prefs.ts"

/** How far behind the hub this device wants to be, and whether it wants results at all. */
export function Watching() {
  const { delaySeconds, spoilerFree } = usePrefs()
  const text = delaySeconds === 0 ? "Off" : `${delaySeconds} s`
  return (
    <div className="hold">
      <label htmlFor="delay">
        Hold back <output htmlFor="delay">{text}</output>
      </label>
      <input
        id="delay"
        type="range"
        min="0"
        max={longestDelay}
        step="5"
        value={delaySeconds}
        aria-valuetext={text}
        onInput={(event) => setPrefs({ delaySeconds: Number(event.currentTarget.value) })}
      />
      <div className="choice">
        <label>
          <input
            type="checkbox"
            checked={spoilerFree}
            onChange={() => setPrefs({ spoilerFree: !spoilerFree })}
          />
          Hide results
        </label>
      </div>
    </div>
  )
}
