import { subscribeTo } from "@hub/functions/client/subscribe"
import { useQuery } from "@tanstack/react-query"
import { useRef, useState } from "react"
import { Sheet } from "../../components/shell/sheet.tsx"
import { CopyButton } from "../../components/state/copy-button.tsx"
import { usePrefs } from "../../lib/prefs.ts"
import { teamsQuery } from "../../lib/query.ts"
import type { Team } from "../../lib/types.ts"

/** The button and its sheet: every calendar of the hub, to open or to copy, and how often services renew one. */
export function Subscribe() {
  const sheet = useRef<HTMLDialogElement>(null)
  const [isOpen, setOpen] = useState(false)
  const open = () => {
    setOpen(true)
    sheet.current?.showModal()
  }
  return (
    <>
      <button type="button" className="button" onClick={open}>
        Subscribe
      </button>
      <Sheet ref={sheet} label="Subscribe to a calendar">
        {isOpen && <Calendars />}
      </Sheet>
    </>
  )
}

function Calendars() {
  const { data } = useQuery(teamsQuery())
  const [homeOnly, setHomeOnly] = useState(false)
  const [spoilerFree, setSpoilerFree] = useState(usePrefs().spoilerFree)
  const choice = { homeOnly, spoilerFree }
  const calendars = [
    { path: "/schedule", name: "All sports" },
    ...(data?.data ?? []).map((team: Team) => ({ path: `/teams/${team.id}`, name: team.sportName })),
  ]
  return (
    <>
      <fieldset className="choice">
        <legend className="sr-only">What the calendar holds</legend>
        <label>
          <input type="checkbox" checked={homeOnly} onChange={() => setHomeOnly(!homeOnly)} />
          Home games only
        </label>
        <label>
          <input type="checkbox" checked={spoilerFree} onChange={() => setSpoilerFree(!spoilerFree)} />
          No results
        </label>
      </fieldset>
      <ul className="calendars">
        {calendars.map(({ path, name }) => (
          <li key={path}>
            <Calendar name={name} {...subscribeTo(location.origin, path, choice)} />
          </li>
        ))}
      </ul>
      <p className="prose">
        A calendar is renewed by your calendar service, not by us: Google looks about once a day, Apple at
        most every hour (set it under the calendar’s Auto-refresh), Outlook every few hours. For a score right
        now, use this site.
      </p>
    </>
  )
}

type Addresses = { name: string; webcal: string; https: string; google: string }

function Calendar({ name, webcal, https, google }: Addresses) {
  return (
    <>
      <b>{name}</b>
      <span className="calendar-links">
        <a href={webcal}>
          Open<span className="sr-only"> the {name} calendar</span>
        </a>
        <a href={google} rel="noopener">
          Google ↗<span className="sr-only">, {name}</span>
        </a>
      </span>
      <CopyButton label="Copy" text={https} />
    </>
  )
}
