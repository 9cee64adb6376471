import { RowStatus } from "../../components/score/row-status.tsx"
import { finalText, statusText, whenText } from "../../components/score/status.ts"
import { useMoment, useNow } from "../../lib/now.ts"
import { runningClock } from "../../lib/running-clock.ts"
import { countdownText } from "../../lib/span.ts"
import { familyOf } from "../../lib/sport.ts"
import { dayOf, dayWord, easternZone, type Moment } from "../../lib/time.ts"
import type { Game } from "../../lib/types.ts"
import { useAge } from "../../lib/use-age.ts"

/** What state the game is in, in the sport's words, with room for whole ones. */
export function StateLine({ game, asOf }: { game: Game; asOf: string | null }) {
  const age = useAge(asOf)
  const moment = useMoment()
  const status = statusText(game, moment)
  if (game.status === "live") {
    const detail = situationText(game)
    const main = runningClock(game, age) ?? status.main
    return <RowStatus game={game} status={{ ...status, main, sub: detail ?? status.sub }} />
  }
  if (game.status === "scheduled") return <Start game={game} />
  const stopped = game.status === "delayed" || game.status === "suspended"
  const sub = (stopped ? status.sub : null) ?? afterwards(game, moment)
  return <RowStatus game={game} status={{ ...status, main: stateWords(game), sub }} />
}

function Start({ game }: { game: Game }) {
  const moment = useMoment()
  const now = useNow(1000)
  const left = Date.parse(game.startsAt) - now
  const sub = game.timeTbd ? null : left > 0 ? `in ${countdownText(left)}` : "about to start"
  return <RowStatus game={game} status={{ tone: "plan", main: whenText(game, moment), sub }} />
}

/** `3rd & 4 at WAKE 42`, `1 out, 2–1`. */
function situationText(game: Game): string | null {
  const now = game.situation
  if (!now) return null
  if (familyOf(game.sport) === "football")
    return now.down && now.down > 0 ? (now.downDistanceText ?? null) : null
  if (now.outs === undefined || now.inningHalf === "mid" || now.inningHalf === "end") return null
  const count = now.balls === undefined || now.strikes === undefined ? "" : `, ${now.balls}–${now.strikes}`
  return `${now.outs} out${count}`
}

/** Whole words where there is room for them. */
function stateWords(game: Game): string {
  if (game.status === "delayed") return game.statusDetail || "Delayed"
  return words[game.status] ?? finalText(game)
}

const words: Partial<Record<Game["status"], string>> = {
  postponed: "Postponed",
  cancelled: "Cancelled",
  suspended: "Suspended",
  forfeit: "Forfeit",
}

function afterwards(game: Game, moment: Moment): string {
  return dayWord(game.gameDay, dayOf(moment.now, easternZone))
}
