import { useQueries } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { whenText } from "../../components/score/status.ts"
import { hasScore, preposition, resultLetter, schoolName, sides } from "../../components/score/words.ts"
import { Section } from "../../components/shell/section.tsx"
import { useMoment } from "../../lib/now.ts"
import { usePrefs } from "../../lib/prefs.ts"
import { teamQuery } from "../../lib/query.ts"
import { sportName } from "../../lib/sport.ts"
import { dash, dotted } from "../../lib/text.ts"
import type { Moment } from "../../lib/time.ts"
import type { Game, TeamPage } from "../../lib/types.ts"

/** The favourites of this device, in the order they were chosen, each with what is next for it. */
export function MyTeams() {
  const { teams } = usePrefs()
  const answers = useQueries({ queries: teams.map((id) => teamQuery(id)) })
  if (teams.length === 0) return null
  return (
    <Section id="my-teams" title="My teams" extra={<Link to="/settings">Choose</Link>}>
      <ul className="rows">
        {teams.map((id, index) => {
          const answer = answers[index]
          // A favourite that is gone, or does not load, keeps its place and its way to the page.
          return (
            <li key={id}>
              <MyTeam id={id} page={answer?.data?.data ?? null} isMissing={answer?.isError ?? false} />
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

type Props = { id: string; page: TeamPage | null; isMissing: boolean }

function MyTeam({ id, page, isMissing }: Props) {
  const moment = useMoment()
  const name = page?.team.sportName ?? sportName(id.slice(0, id.lastIndexOf("-")))
  return (
    <Link to="/teams/$id" params={{ id }} className="team-row">
      <span className="team-row-name">{name}</span>
      <span className="team-row-note">
        {isMissing ? "Not found just now" : page ? nearText(page, moment) : " "}
      </span>
      <span className="team-row-record">{page?.team.record ? dash(page.team.record) : "–"}</span>
    </Link>
  )
}

/** `vs Duke, Sat, Nov 28 · 7:00 PM`, after the season how the last one went. */
function nearText({ next, last }: TeamPage, moment: Moment): string {
  if (next?.status === "live") return dotted([`Now ${against(next)}`, score(next)])
  if (next) return `${against(next)}, ${whenText(next, moment)}`
  if (!last) return "No game is known"
  return ["Last:", resultLetter(last), score(last), against(last)].filter(Boolean).join(" ")
}

function against(game: Game): string {
  return `${preposition(game)} ${schoolName(sides(game).them)}`
}

/** Null where it is hidden. */
function score(game: Game): string | null {
  if (!hasScore(game)) return null
  const { us, them } = sides(game)
  return `${us.score}–${them.score}`
}
