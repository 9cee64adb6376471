import { expect, test } from "vitest"
import { withoutRefused } from "./query.ts"

test.each([
  ["/scores?sport=cricket&day=2026-11-20", "/scores?day=2026-11-20"],
  ["/scores?day=yesterday", "/scores"],
  ["/schedule?month=2026-99&sport=football.volleyball", "/schedule?sport=football.volleyball"],
  ["/schedule?sport=football&sport=baseball", "/schedule"],
  ["/news?category=gossip&utm_source=x", "/news?utm_source=x"],
  ["/teams/football-152", "/teams/football-152"],
])("%s is advertised with the twins of %s", (address, understood) => {
  expect(withoutRefused(address)).toBe(understood)
})
