import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { type NotifyEvent, notifyEvents, toggledEvent } from "../../lib/notify/choice.ts"
import { setNotifyChoice, useNotifyChoice } from "../../lib/notify/store.ts"
import { usePrefs } from "../../lib/prefs.ts"
import { favouritesFirst } from "../../lib/prefs-schema.ts"
import { teamsQuery } from "../../lib/query.ts"
import { WhenClosed } from "./when-closed.tsx"

const words: Record<NotifyEvent, string> = { start: "Start", score: "Score", final: "Final" }

type Permission = NotificationPermission | "missing"

/** What this device is told while the hub is open. The browser is asked when something is chosen, never before. */
export function Notices() {
  const { data } = useQuery(teamsQuery())
  const { teams } = usePrefs()
  const choice = useNotifyChoice()
  const [permission, setPermission] = useState<Permission>(now)
  if (permission === "missing") return <Missing />
  const choose = async (team: string, event: NotifyEvent) => {
    const answer = permission === "granted" ? permission : await Notification.requestPermission()
    setPermission(answer)
    if (answer === "granted") setNotifyChoice(toggledEvent(choice, team, event))
  }
  return (
    <>
      {permission === "denied" && (
        <p className="prose">
          This browser refuses notifications from the hub. Allow them in its settings for this site.
        </p>
      )}
      <ul className="notices">
        {favouritesFirst(data?.data ?? [], teams).map(({ id, sportName }) => (
          <li key={id}>
            <fieldset className="choice">
              <legend className="sr-only">{sportName}</legend>
              <b aria-hidden="true">{sportName}</b>
              {notifyEvents.map((event) => (
                <label key={event}>
                  <input
                    type="checkbox"
                    disabled={permission === "denied"}
                    checked={choice[id]?.includes(event) ?? false}
                    onChange={() => void choose(id, event)}
                  />
                  {words[event]}
                </label>
              ))}
            </fieldset>
          </li>
        ))}
      </ul>
      <WhenClosed isReady={permission === "granted" && Object.keys(choice).length > 0} />
    </>
  )
}

function now(): Permission {
  return "Notification" in globalThis ? Notification.permission : "missing"
}

/** iPhones have notifications only for sites on the home screen. */
function Missing() {
  return (
    <p className="prose">
      This browser shows no notifications. On an iPhone or iPad: Share, then Add to Home Screen, and open the
      hub from there.
    </p>
  )
}
