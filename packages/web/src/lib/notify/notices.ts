import { schoolName } from "../../components/score/words.ts"
import { isLive } from "../poll.ts"
import { sportName } from "../sport.ts"
import type { Game } from "../types.ts"
import type { NotifyChoice, NotifyEvent } from "./choice.ts"

export type Notice = {
  gameId: string
  events: NotifyEvent[]
  title: string
  body: string
}

/**
 * What to tell between two looks at what this screen may show: one notice a game, however much happened in it. Both looks
 * have passed the gate, so that a notice is as late, and as silent about results, as the screen is. Pure.
 */
export function noticesOf(
  before: ReadonlyMap<string, Game>,
  after: readonly Game[],
  choice: NotifyChoice,
): Notice[] {
  return after.flatMap((game) => {
    const was = before.get(game.id)
    const wanted = choice[`${game.sport}-${game.teamId}`] ?? []
    const events = was ? eventsOf(was, game).filter((event) => wanted.includes(event)) : []
    return events.length > 0 ? [noticeOf(game, events)] : []
  })
}

/** A game that is revealed in between has not scored: its bars are gone, nothing happened. */
function eventsOf(was: Game, game: Game): NotifyEvent[] {
  const began = was.status === "scheduled" && isLive(game)
  const ended = !isOver(was) && isOver(game)
  const known = was.hidden === undefined && game.hidden === undefined && was.status !== "scheduled"
  const scored = known && (was.home.score !== game.home.score || was.away.score !== game.away.score)
  return [
    ...(began ? ["start" as const] : []),
    ...(scored && !ended ? ["score" as const] : []),
    ...(ended ? ["final" as const] : []),
  ]
}

function isOver({ status }: Game): boolean {
  return status === "final" || status === "forfeit"
}

function noticeOf(game: Game, events: NotifyEvent[]): Notice {
  const { away, home } = game
  const names = `${schoolName(away)} ${game.neutralSite ? "vs" : "at"} ${schoolName(home)}`
  const scores = game.hidden ? names : `${schoolName(away)} ${away.score}, ${schoolName(home)} ${home.score}`
  const isStart = events.includes("start") && !events.includes("score")
  const words = events.includes("final") ? "Final" : isStart ? "Under way" : "Score"
  return {
    gameId: game.id,
    events,
    title: isStart ? names : scores,
    body: `${words} · ${sportName(game.sport)}`,
  }
}

/** More games than this at once are one notice: a Saturday has twenty. */
const MOST = 2

/** A burst as one notice. Pure. */
export function merged(notices: readonly Notice[]): Notice[] {
  if (notices.length <= MOST) return [...notices]
  const [first] = notices
  return [
    {
      gameId: "",
      events: [...new Set(notices.flatMap(({ events }) => events))],
      title: `News of ${notices.length} games`,
      body: `${first?.title} and ${notices.length - 1} more`,
    },
  ]
}
