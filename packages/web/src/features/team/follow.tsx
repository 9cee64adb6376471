import { subscribeTo } from "@hub/functions/client/subscribe"
import { useRef, useState } from "react"
import { Sheet } from "../../components/shell/sheet.tsx"
import { CopyButton } from "../../components/state/copy-button.tsx"
import { usePrefs } from "../../lib/prefs.ts"

type Props = { id: string; name: string }

/** This team elsewhere: in a calendar, a feed reader, a terminal. */
export function Follow({ id, name }: Props) {
  const sheet = useRef<HTMLDialogElement>(null)
  const [isOpen, setOpen] = useState(false)
  const open = () => {
    setOpen(true)
    sheet.current?.showModal()
  }
  return (
    <>
      <button type="button" className="link-button follow" onClick={open}>
        Subscribe
      </button>
      <Sheet ref={sheet} label={`${name}, elsewhere`}>
        {isOpen && <Ways id={id} name={name} />}
      </Sheet>
    </>
  )
}

function Ways({ id, name }: Props) {
  const [homeOnly, setHomeOnly] = useState(false)
  const [spoilerFree, setSpoilerFree] = useState(usePrefs().spoilerFree)
  const { webcal, https, google } = subscribeTo(location.origin, `/teams/${id}`, { homeOnly, spoilerFree })
  const query = spoilerFree ? "?spoilers=0" : ""
  const feed = `${location.origin}/teams/${id}.rss${query}`
  const text = `${location.origin}/teams/${id}.txt${query}`
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
        <li>
          <b>Calendar</b>
          <span className="calendar-links">
            <a href={webcal}>
              Open<span className="sr-only"> the {name} calendar</span>
            </a>
            <a href={google} rel="noopener">
              Google ↗<span className="sr-only">, {name}</span>
            </a>
          </span>
          <CopyButton label="Copy" text={https} />
        </li>
        <li>
          <b>Results in a feed reader</b>
          <span className="calendar-links">
            <a href={feed}>RSS</a>
          </span>
          <CopyButton label="Copy" text={feed} />
        </li>
        <li>
          <b>In a terminal</b>
          <span className="calendar-links">
            <a href={text}>Text</a>
          </span>
          <CopyButton label="Copy" text={`curl ${text}`} />
        </li>
      </ul>
    </>
  )
}
