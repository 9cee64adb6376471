import { scoreboard } from "./scoreboard.ts"
import { standings } from "./standings.ts"

/** How each kind of NCAA payload is read. The feed has no other kinds that the hub needs. */
export const ncaa = { scoreboard, standings }
