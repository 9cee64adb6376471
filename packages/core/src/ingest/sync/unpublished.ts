import type { Saved } from "../../game/index.ts"
import type { FeedGame, Info } from "../../game/info.ts"
import { monthOf } from "../../month.ts"

/**
 * Saved games whose pages have to be brought up to date: those that changed now, and those that were written after the
 * job had last published everything, which a run that died in between left behind. Writes of the sport's other jobs
 * are among them; their pages are published once more.
 */
export function unpublished(saved: readonly Saved[], publishedAt: string | null): Saved[] {
  return saved.filter(({ changed, game }) => changed || publishedAt === null || game.updatedAt > publishedAt)
}

/**
 * The pages of the days that games are about to leave. They are dropped before the games are saved: afterwards nobody
 * knows the old day any more.
 */
export function pagesLeft(stored: readonly Info[], listed: readonly FeedGame[]): string[] {
  const days = new Map(listed.map((game) => [game.id, game.gameDay]))
  const moved = stored.filter((game) => (days.get(game.id) ?? game.gameDay) !== game.gameDay)
  return [
    ...new Set(moved.flatMap(({ gameDay }) => [`scoreboard/${gameDay}`, `schedule/${monthOf(gameDay)}`])),
  ]
}
