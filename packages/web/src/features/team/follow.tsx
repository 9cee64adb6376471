import { type Choice, SubscribeSheet } from "../../components/subscribe/subscribe-sheet.tsx"
import { CalendarWay, Way } from "../../components/subscribe/way.tsx"

type Props = { id: string; name: string }

/** This team elsewhere: in a calendar, a feed reader, a terminal. */
export function Follow({ id, name }: Props) {
  return (
    <SubscribeSheet label={`${name}, elsewhere`} className="link-button follow">
      {(choice) => <Elsewhere id={id} name={name} choice={choice} />}
    </SubscribeSheet>
  )
}

function Elsewhere({ id, name, choice }: Props & { choice: Choice }) {
  const query = choice.spoilerFree ? "?spoilers=0" : ""
  const feed = `${location.origin}/teams/${id}.rss${query}`
  const text = `${location.origin}/teams/${id}.txt${query}`
  return (
    <>
      <CalendarWay name="Calendar" of={name} path={`/teams/${id}`} choice={choice} />
      <Way name="Results in a feed reader" copy={feed}>
        <a href={feed}>RSS</a>
      </Way>
      <Way name="In a terminal" copy={`curl ${text}`}>
        <a href={text}>Text</a>
      </Way>
    </>
  )
}
