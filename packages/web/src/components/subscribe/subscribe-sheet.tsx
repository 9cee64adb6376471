import { type ReactNode, useRef, useState } from "react"
import { usePrefs } from "../../lib/prefs.ts"
import { Sheet } from "../shell/sheet.tsx"

/** What a subscription leaves out. */
export type Choice = { homeOnly: boolean; spoilerFree: boolean }

type Props = {
  label: string
  className: string
  /** List items, by the choice; drawn once the sheet is open. */
  children: (choice: Choice) => ReactNode
  /** Below the list. */
  note?: ReactNode
}

/** The button and its sheet: what to subscribe to, with or without away games and results. */
export function SubscribeSheet({ label, className, children, note }: Props) {
  const sheet = useRef<HTMLDialogElement>(null)
  const [isOpen, setOpen] = useState(false)
  const open = () => {
    setOpen(true)
    sheet.current?.showModal()
  }
  return (
    <>
      <button type="button" className={className} onClick={open}>
        Subscribe
      </button>
      <Sheet ref={sheet} label={label}>
        {isOpen && <Ways>{children}</Ways>}
        {isOpen && note}
      </Sheet>
    </>
  )
}

function Ways({ children }: Pick<Props, "children">) {
  const [homeOnly, setHomeOnly] = useState(false)
  const [spoilerFree, setSpoilerFree] = useState(usePrefs().spoilerFree)
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
      <ul className="calendars">{children({ homeOnly, spoilerFree })}</ul>
    </>
  )
}
