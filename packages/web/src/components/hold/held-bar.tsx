import { Link } from "@tanstack/react-router"
import { usePrefs } from "../../lib/prefs.ts"
import { dotted } from "../../lib/text.ts"

/** On every page while this device holds something back. */
export function HeldBar() {
  const { delaySeconds, spoilerFree } = usePrefs()
  const words = dotted([delaySeconds > 0 && `Held back ${delaySeconds} s`, spoilerFree && "Results hidden"])
  if (words === "") return null
  return (
    <aside className="held" aria-label="Held back on this device">
      <i aria-hidden="true" />
      {words}
      <Link to="/settings" hash="watching">
        Change
      </Link>
    </aside>
  )
}
