import { useState } from "react"
import { canPush, isPushed, turnOff, turnOn } from "../../lib/notify/push.ts"

type State = "off" | "on" | "refused"

/** Whether this device is told with the hub closed as well. It can be asked for once something is chosen. */
export function WhenClosed({ isReady }: { isReady: boolean }) {
  const [state, setState] = useState<State>(() => (isPushed() ? "on" : "off"))
  const [isAsking, setAsking] = useState(false)
  const isOn = state === "on" && isReady
  if (!canPush()) return <p className="prose">{whileOpen} This browser cannot be told with the hub closed.</p>
  const turn = async (on: boolean) => {
    setState(on ? "on" : "off")
    setAsking(true)
    await (on ? turnOn() : turnOff()).catch(() => setState("refused"))
    setAsking(false)
  }
  return (
    <>
      <div className="choice">
        <label>
          <input
            type="checkbox"
            disabled={!isReady || isAsking}
            checked={isOn}
            onChange={({ currentTarget }) => void turn(currentTarget.checked)}
          />
          Also with the hub closed
        </label>
      </div>
      <p className="prose">
        <output>
          {isAsking ? "Asking …" : state === "refused" ? refused : isOn ? whenClosed : whileOpen}
        </output>
      </p>
    </>
  )
}

const refused = "The browser or the hub refused. Nothing is sent."
const whileOpen =
  "Told while the hub is open in a tab, also one behind others, about once a minute, as late and as silent about results as the pages."
const whenClosed =
  "Sent to this device, no earlier than your TV delay and without results where you hide them. The hub keeps the address your browser gave it, and what you chose, and not who you are; sixty days without a visit, or this box, and both are gone."
