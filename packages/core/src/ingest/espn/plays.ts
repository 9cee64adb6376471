import * as v from "valibot"
import type { ScoringPlay } from "../../game/info.ts"
import { Id, Num, soft, softList, Text } from "../loose.ts"

const Play = v.object({
  id: Id,
  text: Text,
  summaryType: soft(Text),
  period: soft(v.object({ number: soft(Num) })),
  clock: soft(v.object({ displayValue: soft(Text) })),
  team: soft(v.object({ id: soft(Id) })),
  type: soft(v.object({ text: soft(Text) })),
  scoringType: soft(v.object({ displayName: soft(Text) })),
  homeScore: Num,
  awayScore: Num,
})
type Play = v.InferOutput<typeof Play>

const Listed = v.object({ scoringPlays: softList(Play) })
const All = v.object({ plays: softList(v.unknown()) })
const Plays = softList(Play)
/** `summaryType` is baseball's alone. */
const Marked = v.object({ scoringPlay: v.literal(true), summaryType: v.optional(v.literal("S")) })

/** A busy basketball game has about 120 scoring plays, which is 20 KB of the item; more is not a game. */
const MOST_PLAYS = 200

/** The plays that scored, in order. Football lists them; other sports mark them among all plays. */
export function scoringOf(summary: unknown): ScoringPlay[] {
  const { scoringPlays } = v.parse(Listed, summary)
  const plays = scoringPlays.length > 0 ? scoringPlays : markedIn(summary)
  return plays.slice(-MOST_PLAYS).map((play) => ({
    id: play.id,
    period: play.period?.number ?? null,
    clock: play.clock?.displayValue ?? null,
    teamId: play.team?.id ?? null,
    kind: kindOf(play),
    text: play.text,
    homeScore: play.homeScore,
    awayScore: play.awayScore,
  }))
}

/**
 * Of 450 to 570 plays those that scored; the others are not visited. Baseball marks each pitch of a scoring
 * at-bat (P), the score going back and forth, and then once what came of it (S): only that is a play.
 */
function markedIn(summary: unknown): Play[] {
  return v.parse(
    Plays,
    v.parse(All, summary).plays.filter((play) => v.is(Marked, play)),
  )
}

/** "Touchdown", "Driving Layup Shot". Baseball's is always "Play Result". */
function kindOf({ scoringType, summaryType, type }: Play): string | null {
  if (scoringType?.displayName) return scoringType.displayName
  return summaryType === undefined ? (type?.text ?? null) : null
}
