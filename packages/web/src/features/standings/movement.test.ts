import { expect, test } from "vitest"
import { movementOf } from "./movement.ts"

test.each([
  [
    { rank: 5, previous: 7 },
    { mark: "▲ 2", spoken: "up 2" },
  ],
  [
    { rank: 7, previous: 5 },
    { mark: "▼ 2", spoken: "down 2" },
  ],
  [
    { rank: 5, previous: 5 },
    { mark: "–", spoken: "unchanged" },
  ],
  [
    { rank: 25, previous: null },
    { mark: "new", spoken: "new" },
  ],
])("%o moved like %o", (entry, movement) => {
  expect(movementOf(entry)).toEqual(movement)
})
