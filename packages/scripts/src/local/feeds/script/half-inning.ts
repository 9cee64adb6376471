import type { Random } from "../random.ts"
import { displayName, type Player } from "../roster.ts"
import type { Play } from "./script.ts"

type Appearance = Omit<Play, "at" | "period" | "half" | "clock" | "side">
/** Who is on first, second, third. */
type Bases = [number | null, number | null, number | null]
type Outcome = { kind: string; bases: Bases; scored: number[] }

const words: Record<string, string> = {
  "1B": "singled",
  "2B": "doubled",
  HR: "homered",
  BB: "walked",
  K: "struck out",
  GO: "grounded out",
  FO: "flied out",
}

/** Plate appearances until three are out (or the winning run is in), with exactly `runs` runs. */
export function halfInning(
  random: Random,
  runs: number,
  isWalkOff: boolean,
  nextBatter: () => number,
  roster: Player[],
): Appearance[] {
  const appearances: Appearance[] = []
  const state = { bases: [null, null, null] as Bases, outs: 0, left: runs }
  const isOver = () => (isWalkOff ? state.left === 0 : state.outs === 3 && state.left === 0)
  while (!isOver()) {
    const batter = nextBatter()
    const mayBeOut = state.outs < (state.left > 0 ? 2 : 3) && random.chance(state.left > 0 ? 0.5 : 0.82)
    const outcome = mayBeOut ? out(random, state.bases) : onBase(random, batter, state.bases, state.left)
    state.outs += isOut(outcome.kind) ? 1 : 0
    state.left -= outcome.scored.length
    state.bases = outcome.bases
    appearances.push({
      points: outcome.scored.length,
      kind: outcome.kind,
      type: { id: "2", text: "Play Result" },
      text: sentence(outcome, batter, roster),
      by: [batter],
      bases: [state.bases[0] !== null, state.bases[1] !== null, state.bases[2] !== null],
      outs: state.outs,
      scored: outcome.scored,
    })
  }
  return appearances
}

export function isOut(kind: string): boolean {
  return kind === "K" || kind === "GO" || kind === "FO"
}

function out(random: Random, bases: Bases): Outcome {
  return { kind: ["K", "GO", "FO"][random.weighted([28, 40, 32])] ?? "GO", bases, scored: [] }
}

/** A way to reach base that scores at most `left`. A walk with a base open scores nobody, so there always is one. */
function onBase(random: Random, batter: number, bases: Bases, left: number): Outcome {
  const ways = [single(batter, bases), double(batter, bases), homeRun(batter, bases), walk(batter, bases)]
  const possible = ways.filter((way) => way.scored.length <= left)
  const weights = possible.map((way) => ({ "1B": 48, "2B": 15, HR: 10, BB: 27 })[way.kind] ?? 1)
  const chosen = possible[random.weighted(weights)]
  // Bases loaded and nobody may score: the batter must make an out instead.
  return chosen ?? out(random, bases)
}

function single(batter: number, [first, second, third]: Bases): Outcome {
  return { kind: "1B", bases: [batter, first, second], scored: present(third) }
}

function double(batter: number, [first, second, third]: Bases): Outcome {
  return { kind: "2B", bases: [null, batter, first], scored: present(third, second) }
}

function homeRun(batter: number, [first, second, third]: Bases): Outcome {
  return { kind: "HR", bases: [null, null, null], scored: present(third, second, first, batter) }
}

function walk(batter: number, [first, second, third]: Bases): Outcome {
  if (first === null) return { kind: "BB", bases: [batter, second, third], scored: [] }
  if (second === null) return { kind: "BB", bases: [batter, first, third], scored: [] }
  return { kind: "BB", bases: [batter, first, second], scored: present(third) }
}

function present(...runners: (number | null)[]): number[] {
  return runners.filter((runner) => runner !== null)
}

function sentence(outcome: Outcome, batter: number, roster: Player[]): string {
  const name = (index: number) => {
    const player = roster[index]
    return player ? displayName(player) : "Batter"
  }
  const runners = outcome.scored.filter((index) => index !== batter).map((index) => `${name(index)} scored`)
  return [`${name(batter)} ${words[outcome.kind] ?? "batted"}`, ...runners].join(", ")
}
