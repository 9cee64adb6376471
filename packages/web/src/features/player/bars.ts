import type { PlayerGame } from "../../lib/types.ts"

type Headline = { category: string; column: string }
export type Bar = { game: PlayerGame; value: number | null; isBest: boolean; from: number; size: number }
export type Bars = { bars: Bar[]; mean: number; meanAt: number; zeroAt: number; played: number }

/**
 * The headline's value of every game, oldest first, as bars between the zero line and their value. Places are shares
 * of the height from below; a quarterback who loses yards hangs below the line. Games without the table have no bar.
 */
export function barsOf(log: readonly PlayerGame[], { category, column }: Headline): Bars {
  const games = log.toReversed().map((game) => ({ game, value: valueOf(game.tables[category]?.[column]) }))
  const values = games.flatMap(({ value }) => value ?? [])
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const span = high - low || 1
  const at = (value: number) => (value - low) / span
  const mean = values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
  return {
    bars: games.map(({ game, value }) => ({
      game,
      value,
      isBest: value !== null && value === high && value > 0,
      from: at(Math.min(0, value ?? 0)),
      size: Math.abs(value ?? 0) / span,
    })),
    mean,
    meanAt: at(mean),
    zeroAt: at(0),
    played: values.length,
  }
}

function valueOf(text: string | undefined): number | null {
  return text !== undefined && /^[-+]?\d+(\.\d+)?$/.test(text) ? Number(text) : null
}
