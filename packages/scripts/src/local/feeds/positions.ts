import type { Family } from "@hub/core/sport/info"

/** How many of what a demo roster holds; the first `starters` of each row start. */
export type Position = {
  abbreviation: string
  name: string
  count: number
  starters: number
  /** Inches and pounds around which players are drawn, for men; women are five inches shorter. */
  height: number
  weight: number
  unit?: "offense" | "defense" | "specialTeam"
}

type Row = [
  abbreviation: string,
  name: string,
  count: number,
  starters: number,
  height: number,
  weight: number,
]

const rows: Record<Exclude<Family, "hockey" | "lacrosse">, Row[]> = {
  basketball: [
    ["G", "Guard", 7, 2, 75, 190],
    ["F", "Forward", 6, 2, 80, 215],
    ["C", "Center", 2, 1, 83, 240],
  ],
  baseball: [
    ["P", "Pitcher", 14, 1, 75, 205],
    ["C", "Catcher", 3, 1, 72, 205],
    ["1B", "First Base", 2, 1, 75, 215],
    ["2B", "Second Base", 2, 1, 71, 180],
    ["3B", "Third Base", 2, 1, 73, 200],
    ["SS", "Shortstop", 2, 1, 72, 185],
    ["OF", "Outfielder", 5, 3, 73, 195],
    ["DH", "Designated Hitter", 1, 1, 74, 220],
  ],
  softball: [
    ["P", "Pitcher", 8, 1, 72, 0],
    ["C", "Catcher", 3, 1, 70, 0],
    ["1B", "First Base", 2, 1, 73, 0],
    ["2B", "Second Base", 2, 1, 69, 0],
    ["3B", "Third Base", 2, 1, 71, 0],
    ["SS", "Shortstop", 2, 1, 70, 0],
    ["OF", "Outfielder", 7, 3, 71, 0],
    ["DP", "Designated Player", 2, 1, 72, 0],
  ],
  volleyball: [
    ["OH", "Outside Hitter", 5, 2, 77, 0],
    ["MB", "Middle Blocker", 4, 2, 79, 0],
    ["OPP", "Opposite Hitter", 2, 1, 78, 0],
    ["S", "Setter", 2, 1, 75, 0],
    ["L", "Libero", 3, 1, 71, 0],
  ],
  soccer: [
    ["G", "Goalkeeper", 3, 1, 74, 185],
    ["D", "Defender", 9, 4, 72, 175],
    ["M", "Midfielder", 11, 4, 70, 165],
    ["F", "Forward", 7, 2, 71, 170],
  ],
  football: [
    ["QB", "Quarterback", 4, 1, 75, 215],
    ["RB", "Running Back", 6, 1, 70, 205],
    ["WR", "Wide Receiver", 11, 3, 73, 195],
    ["TE", "Tight End", 5, 1, 77, 245],
    ["OL", "Offensive Lineman", 16, 5, 77, 310],
    ["DL", "Defensive Lineman", 13, 4, 75, 285],
    ["LB", "Linebacker", 12, 3, 73, 230],
    ["CB", "Cornerback", 8, 2, 71, 190],
    ["S", "Safety", 6, 2, 72, 200],
    ["PK", "Place Kicker", 2, 1, 71, 185],
    ["P", "Punter", 1, 1, 73, 195],
    ["LS", "Long Snapper", 1, 1, 73, 220],
  ],
}

const units: [unit: NonNullable<Position["unit"]>, positions: string[]][] = [
  ["offense", ["QB", "RB", "WR", "TE", "OL"]],
  ["defense", ["DL", "LB", "CB", "S"]],
  ["specialTeam", ["PK", "P", "LS"]],
]

export function positionsOf(family: Family): Position[] {
  if (family === "hockey" || family === "lacrosse") return []
  return rows[family].map(([abbreviation, name, count, starters, height, weight]) => {
    const unit = family === "football" ? unitOf(abbreviation) : undefined
    return { abbreviation, name, count, starters, height, weight, ...(unit ? { unit } : {}) }
  })
}

function unitOf(position: string): Position["unit"] {
  return units.find(([, positions]) => positions.includes(position))?.[0]
}
