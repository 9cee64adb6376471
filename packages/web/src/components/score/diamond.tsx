import type { Game } from "../../lib/types.ts"

type Situation = NonNullable<Game["situation"]>

/** The bases as the scoreboard draws them: second on top, third left, first right; filled is occupied. */
export function Diamond({ situation }: { situation: Situation }) {
  const bases = [
    { name: "first", x: 17, y: 9, on: situation.onFirst },
    { name: "second", x: 11, y: 3, on: situation.onSecond },
    { name: "third", x: 5, y: 9, on: situation.onThird },
  ]
  const taken = bases.filter(({ on }) => on).map(({ name }) => name)
  return (
    <svg
      className="diamond"
      viewBox="0 0 22 13"
      width="22"
      height="13"
      role="img"
      aria-label={`Runners: ${taken.join(", ") || "none"}`}
    >
      {bases.map(({ name, x, y, on }) => (
        <rect
          key={name}
          x={x - 2.6}
          y={y - 2.6}
          width="5.2"
          height="5.2"
          transform={`rotate(45 ${x} ${y})`}
          fill={on ? "currentColor" : "none"}
          stroke="currentColor"
          strokeWidth="1"
        />
      ))}
    </svg>
  )
}
