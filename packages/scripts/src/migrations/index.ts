import type { Migration } from "../migrate/info.ts"
import { dayTotal } from "./0001-day-total.ts"
import { newestFans } from "./0002-newest-fans.ts"
import { followedTeams } from "./0003-followed-teams.ts"

/** All of them in their order. A new one is added at the end; one that was released is never changed. */
export const migrations: readonly Migration[] = [dayTotal, newestFans, followedTeams]
