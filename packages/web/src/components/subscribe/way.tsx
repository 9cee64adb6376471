import { subscribeTo } from "@hub/functions/client/subscribe"
import type { ReactNode } from "react"
import { CopyButton } from "../state/copy-button.tsx"
import type { Choice } from "./subscribe-sheet.tsx"

type WayProps = { name: string; copy: string; children: ReactNode }

/** One way to get something elsewhere: its links, and its address to copy. */
export function Way({ name, copy, children }: WayProps) {
  return (
    <li>
      <b>{name}</b>
      <span className="calendar-links">{children}</span>
      <CopyButton label="Copy" text={copy} />
    </li>
  )
}

type CalendarProps = {
  /** What the row says, and what the calendar is called where that is not the same. */
  name: string
  of?: string
  /** The page it belongs to, `/teams/football-152`. */
  path: string
  choice: Choice
}

export function CalendarWay({ name, of = name, path, choice }: CalendarProps) {
  const { webcal, https, google } = subscribeTo(location.origin, path, choice)
  return (
    <Way name={name} copy={https}>
      <a href={webcal} data-usage="calendar">
        Open<span className="sr-only"> the {of} calendar</span>
      </a>
      <a href={google} rel="noopener" data-usage="calendar">
        Google ↗<span className="sr-only">, {of}</span>
      </a>
    </Way>
  )
}
