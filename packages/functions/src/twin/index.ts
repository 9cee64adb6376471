import { Hono } from "hono"
import type { SiteEnv } from "../site/env.ts"
import { onTwinError } from "./error.ts"
import { costs } from "./pages/costs.ts"
import { game } from "./pages/game.ts"
import { news } from "./pages/news.ts"
import { player, playerCalendar } from "./pages/player.ts"
import { calendar, month, sportCalendar } from "./pages/schedule.ts"
import { home, homeResults, results, scores } from "./pages/scores.ts"
import { status } from "./pages/status.ts"
import { rankings, standings } from "./pages/tables.ts"
import { season, team, teams } from "./pages/team.ts"
import { usage } from "./pages/usage.ts"

const pages = [
  home,
  homeResults,
  results,
  scores,
  month,
  calendar,
  sportCalendar,
  teams,
  team,
  season,
  game,
  player,
  playerCalendar,
  standings,
  rankings,
  news,
  status,
  costs,
  usage,
]

/**
 * Every public page once more, for machines and terminals: its path plus `.json`, `.txt`, `.ics`, `.rss` or `.atom`.
 * No login; `home=1` leaves games at home, `spoilers=0` leaves out what tells a result. Mounted at `/` by `site/`.
 */
export const twins = new Hono<SiteEnv>().onError(onTwinError)
for (const page of pages) twins.route("/", page)
