import * as v from "valibot"
import type { Detail, FeedGame, Leader } from "../../game/info.ts"
import { Id, Num, soft, softList, Text } from "../loose.ts"
import { Boxscore, boxOf, comparisonOf } from "./box.ts"
import { attendanceOf } from "./event.ts"
import { scoringOf } from "./plays.ts"

const Best = v.object({ displayValue: Text, athlete: v.object({ id: soft(Id), displayName: Text }) })
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
  leaders: softList(TeamLeaders),
  boxscore: soft(Boxscore),
  gameInfo: soft(GameInfo),
})

/** What a summary adds to `game`. All of it is optional; before the start, leaders are the season's. */
export function detailFrom(summary: unknown, game: FeedGame): Detail {
  const { leaders, boxscore, gameInfo } = v.parse(Extras, summary)
  return {
    gameId: game.id,
    scoring: scoringOf(summary),
    leaders: leaders.flatMap(leadersOf),
    box: boxscore ? boxOf(boxscore) : [],
    comparison: boxscore ? comparisonOf(boxscore, game) : [],
    officials: gameInfo?.officials.flatMap((one) => one.displayName ?? one.fullName ?? []) ?? [],
    weather: weatherOf(gameInfo?.weather),
    attendance: attendanceOf(gameInfo?.attendance) ?? game.attendance,
    source: game.source,
  }
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
