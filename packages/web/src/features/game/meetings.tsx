import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { preposition, spokenRow } from "../../components/score/words.ts"
import { Section } from "../../components/shell/section.tsx"
import { useMoment } from "../../lib/now.ts"
import { meetingsQuery } from "../../lib/query.ts"
import { dotted } from "../../lib/text.ts"
import { dayParts } from "../../lib/time.ts"
import type { Game } from "../../lib/types.ts"
import { type Meeting, meetingsOf, meetingsText } from "./meetings.ts"

/** How these two teams' other games ended. Of none, or where they do not load, nothing is said. */
export function Meetings({ game }: { game: Game }) {
  const { data: page } = useQuery(meetingsQuery(`${game.sport}-${game.opponentId}`))
  const meetings = meetingsOf(page?.data ?? [], game)
  if (meetings.length === 0) return null
  return (
    <Section id="meetings" title="Other meetings" extra={<span>{meetingsText(meetings, game)}</span>}>
      <ol className="meetings">
        {meetings.map((meeting) => (
          <li key={meeting.game.id}>
            <MeetingRow meeting={meeting} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

function MeetingRow({ meeting: { game, letter, us, them } }: { meeting: Meeting }) {
  const moment = useMoment()
  const { month, date } = dayParts(game.gameDay)
  return (
    <Link to="/games/$id" params={{ id: game.id }} className="meeting">
      <span className="sr-only">{spokenRow(game, moment)}</span>
      <span aria-hidden="true">
        {month} {date}, {game.gameDay.slice(0, 4)}
      </span>
      <small aria-hidden="true">{dotted([preposition(game), game.venue])}</small>
      <span className="plan-outcome" data-result={letter} aria-hidden="true">
        <b>{letter}</b> {us}–{them}
      </span>
    </Link>
  )
}
