import type { Parsers } from "../source.ts"
import { news } from "./news.ts"
import { rankings } from "./rankings.ts"
import { roster } from "./roster.ts"
import { games } from "./scoreboard.ts"
import { standings } from "./standings.ts"
import { summaries } from "./summary.ts"
import { teams } from "./teams.ts"

/** How each kind of ESPN payload is read. */
export const espn: Parsers = {
  scoreboard: games,
  schedule: games,
  summary: summaries,
  roster,
  standings,
  rankings,
  news,
  teams,
}
