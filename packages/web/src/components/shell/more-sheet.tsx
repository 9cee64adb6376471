import { Link, useLocation } from "@tanstack/react-router"
import { useRef } from "react"
import { morePlaces, quietPlaces } from "./places.ts"
import { Sheet } from "./sheet.tsx"

type Props = {
  /** All that is not in the bar; wider bars have less behind it. */
  isShort?: boolean
}

/** The last place of the bar: a sheet with the others. */
export function More({ isShort = false }: Props) {
  const sheet = useRef<HTMLDialogElement>(null)
  const path = useLocation({ select: ({ pathname }) => pathname })
  const places = isShort ? quietPlaces : morePlaces
  const isHere = places.some(({ to }) => path.startsWith(to))
  return (
    <li>
      <button
        type="button"
        className="nav-link"
        aria-haspopup="dialog"
        data-here={isHere || undefined}
        onClick={() => sheet.current?.showModal()}
      >
        More
      </button>
      <Sheet ref={sheet} label="More">
        <ul className="more-list">
          {places.map(({ to, label }) => (
            <li key={to}>
              <Link to={to} className="nav-link" onClick={() => sheet.current?.close()}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </Sheet>
    </li>
  )
}
