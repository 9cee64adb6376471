import { expect, test } from "vitest"
import { hub } from "./hub-tree.ts"
import { problemWith, verbOf } from "./hub-verb.ts"

const problem = async (words: string[]) => problemWith(await verbOf(hub, words))

test.each([
  [["seed"], "hub seed", []],
  [["feeds", "probe"], "hub feeds probe", []],
  [["seed", "football", "--json"], "hub seed", ["football", "--json"]],
  [["backup"], "hub backup", []],
  [["backup", "--to", "list"], "hub backup", ["--to", "list"]],
  [["constructor"], "hub", ["constructor"]],
  [["--nope"], "hub", ["--nope"]],
])("%j is the verb %s with %j", async (words, name, rest) => {
  expect(await verbOf(hub, words)).toMatchObject({ name, rest })
})

test.each([
  [["sed"], `There is no verb "hub sed".`],
  [["feed", "prase"], `There is no verb "hub feed prase".`],
  [["backup", "lst"], `There is no verb "hub backup lst".`],
  [
    ["ingest", "football", "baseball"],
    `Too many words: "baseball"; "hub ingest" takes 1 at most and the options --json and --help.`,
  ],
  [["ingest", "football", "-x"], `Unknown option '-x'; the options of "hub ingest" are --json and --help.`],
  [
    ["feeds", "probe", "now"],
    `Too many words: "now"; "hub feeds probe" takes none and the options --json and --help.`,
  ],
  [
    ["infra", "--stage"],
    `Option '--stage <value>' argument missing; the options of "hub infra" are --stage, --write and --help.`,
  ],
])("%j is refused in one sentence", async (words, sentence) => {
  expect(await problem(words)).toBe(sentence)
})

test.each([[["seed", "football", "--boxScores", "3"]], [["seed", "--box-scores=3"]], [["backup", "verify"]]])(
  "%j is taken",
  async (words) => {
    expect(await problem(words)).toBeUndefined()
  },
)
