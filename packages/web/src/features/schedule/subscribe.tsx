import { useQuery } from "@tanstack/react-query"
import { type Choice, SubscribeSheet } from "../../components/subscribe/subscribe-sheet.tsx"
import { CalendarWay } from "../../components/subscribe/way.tsx"
import { teamsQuery } from "../../lib/query.ts"

/** Every calendar of the hub, to open or to copy, and how often services renew one. */
export function Subscribe() {
  return (
    <SubscribeSheet
      label="Subscribe to a calendar"
      className="button"
      note={<p className="prose">{renewal}</p>}
    >
      {(choice) => <Calendars choice={choice} />}
    </SubscribeSheet>
  )
}

const renewal =
  "A calendar is renewed by your calendar service, not by us: Google looks about once a day, Apple at most every hour (set it under the calendar’s Auto-refresh), Outlook every few hours. For a score right now, use this site."

function Calendars({ choice }: { choice: Choice }) {
  const { data } = useQuery(teamsQuery())
  return (
    <>
      <CalendarWay name="All sports" path="/schedule" choice={choice} />
      {(data?.data ?? []).map(({ id, sportName }) => (
        <CalendarWay key={id} name={sportName} path={`/teams/${id}`} choice={choice} />
      ))}
    </>
  )
}
