import { expect, test } from "vitest"
import type { Tie } from "../../lib/types.ts"
import { levelTeams } from "./level-teams.ts"

const row = (teamId: string, name: string) => ({ teamId, name })
const rows = [row("1", "Louisville"), row("2", "Syracuse"), row("3", "Virginia")]
const tie = (rule: Tie["rule"], teamIds: string[]): Tie => ({ group: "ACC", teamIds, rule, text: "" })

test("a tie names who is level", () => {
  expect(levelTeams(tie("feed_order", ["1", "2", "3"]), rows)).toBe("Louisville, Syracuse and Virginia:")
})

test("a sentence about a meeting names both by itself, and of unknown teams nothing is said", () => {
  expect(levelTeams(tie("head_to_head", ["1", "2"]), rows)).toBe("")
  expect(levelTeams(tie("feed_order", ["8", "9"]), rows)).toBe("")
})
