import { addDays, easternDay } from "../clock.ts"
import { countedFirst, isExhibition } from "../game/exhibition.ts"
import { Game } from "../game/index.ts"
import { LONGEST_GAME } from "../game/status.ts"
import { News } from "../news/index.ts"
import type { GamePage, Home, Scoreboard } from "./info.ts"

/** As many as the home page shows of what has been, and what has to be read of it to leave exhibitions out. */
const LATEST = 8
const LATEST_READ = 50

/**
 * What matters now, over all sports: 5 lists side by side; 6 Queries and 24 RRU in the demo season, because a status is
 * filtered after it was read. Games that count come first: an exhibition is shown while it is played, and otherwise only
 * where there is nothing else.
 */
export async function home(now: string): Promise<Home> {
  const today = easternDay(now)
  const [live, ofToday, ahead, past, news] = await Promise.all([
    Game.live(),
    Game.list({ from: today, to: today, limit: 30 }),
    Game.list({ from: addDays(today, 1), status: "scheduled", limit: 12 }),
    Game.list({ to: today, status: "final", sort: "-startsAt", limit: LATEST_READ }),
    News.list({ limit: 8 }),
  ])
  return {
    live: live.filter(isPlayed(now)).toSorted((a, b) => Number(isExhibition(a)) - Number(isExhibition(b))),
    today: ofToday.items.filter((one) => !isExhibition(one)),
    next: countedFirst(ahead.items).slice(0, 6),
    latest: countedFirst(past.items).slice(0, LATEST),
    headlines: news.items,
  }
}

function isPlayed(now: string) {
  return ({ startsAt }: Game.Info) => Date.parse(now) - Date.parse(startsAt) < LONGEST_GAME
}

/**
 * The games of one Eastern day and where the nearest other ones are; today's page has those too that began
 * yesterday and are still played. 3 Queries side by side, 4 for today.
 */
export async function scoreboard(day: string, now: string): Promise<Scoreboard> {
  const [late, games, before, after] = await Promise.all([
    day === easternDay(now) ? Game.live() : [],
    Game.list({ from: day, to: day, limit: 50 }),
    Game.list({ to: addDays(day, -1), sort: "-startsAt", limit: 1 }),
    Game.list({ from: addDays(day, 1), limit: 1 }),
  ])
  return {
    day,
    games: [...late.filter(({ gameDay }) => gameDay < day).filter(isPlayed(now)), ...games.items],
    previousDay: before.items[0]?.gameDay ?? null,
    nextDay: after.items[0]?.gameDay ?? null,
  }
}

/** Throws `game.not_found`. 1 Query. */
export function game(id: string): Promise<GamePage> {
  return Game.page(id)
}
