import { type Family, familyOf } from "../../lib/sport.ts"
import type { Comparison, Game, Standing } from "../../lib/types.ts"

/** What a point is called; sports whose points say nothing a game are left out. */
const points: Partial<Record<Family, string>> = {
  football: "Points",
  basketball: "Points",
  baseball: "Runs",
  softball: "Runs",
  soccer: "Goals",
  hockey: "Goals",
  lacrosse: "Goals",
}

/** Both teams' rows of the table beside each other; none where one of them is not in it. */
export function previewOf(game: Game, rows: readonly Standing[]): Comparison[] {
  const home = rows.find(({ teamId }) => teamId === game.home.teamId)
  const away = rows.find(({ teamId }) => teamId === game.away.teamId)
  if (!home || !away) return []
  const row = (label: string, of: (standing: Standing) => string | null): Comparison[] => {
    const [ours, theirs] = [of(home), of(away)]
    return ours === null || theirs === null ? [] : [{ name: label, label, home: ours, away: theirs }]
  }
  const unit = points[familyOf(game.sport)]
  return [
    ...row("Record", ({ wins, losses, ties }) => joined(wins, losses, ties)),
    ...row("Conference", ({ conferenceWins, conferenceLosses }) => joined(conferenceWins, conferenceLosses)),
    ...row("Streak", ({ streak }) => streak),
    ...(unit ? row(`${unit} a game`, (one) => aGame(one, one.pointsFor)) : []),
    ...(unit ? row(`${unit} allowed`, (one) => aGame(one, one.pointsAgainst)) : []),
  ]
}

function joined(wins: number | null, losses: number | null, ties: number | null = null): string | null {
  if (wins === null || losses === null) return null
  return [wins, losses, ...(ties ? [ties] : [])].join("–")
}

function aGame({ wins, losses, ties }: Standing, total: number | null): string | null {
  const games = (wins ?? 0) + (losses ?? 0) + (ties ?? 0)
  return total === null || games === 0 ? null : (total / games).toFixed(1)
}
