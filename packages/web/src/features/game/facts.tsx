import type { ReactElement } from "react"
import { whenText } from "../../components/score/status.ts"
import { watchText } from "../../components/score/words.ts"
import { Section } from "../../components/shell/section.tsx"
import { useMoment } from "../../lib/now.ts"
import { dotted } from "../../lib/text.ts"
import { zoneName } from "../../lib/time.ts"
import type { Game, GameDetail } from "../../lib/types.ts"

type Fact = { name: string; value: ReactElement | string | null | undefined }

/** Where, when, on what: only what the source says. */
export function Facts({ game, detail }: { game: Game; detail: GameDetail | null }) {
  const moment = useMoment()
  const of = (kind: string) =>
    dotted(game.broadcasts.filter((one) => one.kind === kind).map(({ name }) => name))
  const attendance = game.attendance ?? detail?.attendance
  const zone = game.timeTbd ? "" : ` ${zoneName(moment.zone, Date.parse(game.startsAt))}`
  const facts: Fact[] = [
    { name: "Start", value: `${whenText(game, moment)}${zone}` },
    { name: "TV", value: of("tv") || (of("stream") ? null : watchText(game)) },
    { name: "Stream", value: of("stream") },
    { name: "Watch", value: game.liveStreamUrl && <a href={game.liveStreamUrl}>Live stream ↗</a> },
    { name: "Radio", value: of("radio") },
    {
      name: "Venue",
      value: dotted([
        game.venue,
        game.city,
        game.neutralSite && (game.venue || game.city ? "neutral site" : "Neutral site"),
      ]),
    },
    { name: "Attendance", value: attendance?.toLocaleString("en-US") },
    { name: "Weather", value: detail?.weather },
    { name: "Officials", value: detail?.officials.join(", ") },
    { name: "Tickets", value: game.ticketUrl && <a href={game.ticketUrl}>Buy tickets ↗</a> },
    { name: "Source", value: game.link && <a href={game.link}>This game at {game.source.name} ↗</a> },
  ]
  return (
    <Section id="facts" title="The game">
      <dl className="facts">
        {facts
          .filter(({ value }) => value)
          .map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </Section>
  )
}
