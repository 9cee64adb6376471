import * as v from "valibot"
import type { Detail, FeedGame, Leader, ScoringPlay } from "../../game/info.ts"
import { Flag, Id, Num, soft, softList, Text } from "../loose.ts"
import { Boxscore, boxOf, comparisonOf } from "./box.ts"
import { attendanceOf } from "./event.ts"

const Play = v.object({
  id: Id,
  text: Text,
  /** Baseball marks every pitch of a scoring at-bat as scoring (P) and then what came of it (S). */
  summaryType: soft(Text),
  period: soft(v.object({ number: soft(Num) })),
  clock: soft(v.object({ displayValue: soft(Text) })),
  team: soft(v.object({ id: soft(Id) })),
  type: soft(v.object({ text: soft(Text) })),
  scoringType: soft(v.object({ displayName: soft(Text) })),
  homeScore: Num,
  awayScore: Num,
})

const Athlete = v.object({ id: soft(Id), displayName: Text })
const Best = v.object({ displayValue: Text, athlete: Athlete })
const TeamLeaders = v.object({
  team: v.object({ id: Id }),
  leaders: softList(v.object({ name: soft(Text), displayName: soft(Text), leaders: softList(Best) })),
})

const Weather = v.object({ displayValue: soft(Text), temperature: soft(Num) })
const GameInfo = v.object({
  attendance: soft(Num),
  officials: softList(v.object({ displayName: soft(Text), fullName: soft(Text) })),
  weather: soft(Weather),
})

const Extras = v.object({
  scoringPlays: softList(Play),
  leaders: softList(TeamLeaders),
  boxscore: soft(Boxscore),
  gameInfo: soft(GameInfo),
})
/** Only visited where there are no `scoringPlays`, and then only what scored: a game has 450 to 570 plays. */
const AllPlays = v.object({ plays: softList(v.object({ scoringPlay: v.literal(true) })) })
const Scored = v.object({
  plays: v.pipe(
    v.array(v.unknown()),
    v.filterItems((play) => v.is(IsScoring, play)),
    softList(Play),
  ),
})

/** A busy basketball game has about 120 scoring plays, which is 20 KB of the item; more is not a game. */
const MOST_PLAYS = 200

/** What a summary adds to `game`. Everything in it is optional; before the start leaders are the season's. */
export function detailFrom(summary: unknown, game: FeedGame): Detail {
  const extras = v.parse(Extras, summary)
  const info = extras.gameInfo
  return {
    gameId: game.id,
    scoring: scoringOf(extras.scoringPlays, summary),
    leaders: extras.leaders.flatMap(leadersOf),
    box: extras.boxscore ? boxOf(extras.boxscore) : [],
    comparison: extras.boxscore ? comparisonOf(extras.boxscore, game) : [],
    officials: info?.officials.flatMap((official) => official.displayName ?? official.fullName ?? []) ?? [],
    weather: weatherOf(info?.weather),
    attendance: attendanceOf(info?.attendance) ?? game.attendance,
    source: game.source,
  }
}

/** Football lists its scoring plays; in other sports they are marked among all plays. */
function scoringOf(listed: readonly v.InferOutput<typeof Play>[], summary: unknown): ScoringPlay[] {
  const plays =
    listed.length > 0 ? listed : v.parse(AllPlays, summary).plays.filter((play) => play.scoringPlay)
  return plays.slice(-MOST_PLAYS).map((play) => ({
    id: play.id,
    period: play.period?.number ?? null,
    clock: play.clock?.displayValue ?? null,
    teamId: play.team?.id ?? null,
    kind: play.scoringType?.displayName ?? play.type?.text ?? null,
    text: play.text,
    homeScore: play.homeScore,
    awayScore: play.awayScore,
  }))
}

function leadersOf({ team, leaders }: v.InferOutput<typeof TeamLeaders>): Leader[] {
  return leaders.flatMap(({ name, displayName, leaders: ranked }) =>
    ranked.slice(0, 1).map((best) => ({
      category: displayName ?? name ?? "",
      teamId: team.id,
      playerId: best.athlete.id ?? null,
      name: best.athlete.displayName,
      value: best.displayValue,
    })),
  )
}

function weatherOf(weather: v.InferOutput<typeof Weather> | undefined): string | null {
  const degrees = weather?.temperature === undefined ? undefined : `${weather.temperature}°F`
  const parts = [weather?.displayValue, degrees].filter((part) => part !== undefined)
  return parts.length > 0 ? parts.join(", ") : null
}
