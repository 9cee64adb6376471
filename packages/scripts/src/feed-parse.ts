import { readFile, stat } from "node:fs/promises"
import { text } from "node:stream/consumers"
import { AppError, messageOf } from "@hub/core/error"
import {
  type FeedKind,
  feedKinds,
  type Parsed,
  type ParseTextInput,
  parseFeedText,
  sources,
} from "@hub/core/ingest/source"
import { defineCommand } from "citty"

/** `hub feed parse`: what the adapters make of one answer. Needs no table, no links and no network. */
export const feedParse = defineCommand({
  meta: {
    name: "parse",
    description:
      "Print a feed's answer as the hub's records (JSON), rejected items with reasons on stderr; " +
      "exit 1 where the answer as a whole is unusable",
  },
  args: {
    source: { type: "enum", options: [...sources], required: true, description: "Whose answer it is" },
    kind: { type: "enum", options: [...feedKinds], required: true, description: "What it is an answer to" },
    league: {
      type: "string",
      required: true,
      valueHint: "sport/league",
      description: "football/college-football; for the NCAA football/fbs as well",
    },
    "fetched-at": {
      type: "string",
      valueHint: "instant",
      description: "When it was read; the file's time unless given",
    },
    file: { type: "positional", required: true, description: "The answer as JSON, - for standard input" },
  },
  run: async ({ args }) => {
    const missing = (["source", "kind", "league", "file"] as const).filter((name) => !args[name])
    if (missing.length > 0) return fail(`Say also ${missing.join(", ")}; --help explains them`, WRONG_USE)
    const answer = await read(args.file, args["fetched-at"])
    if (typeof answer === "string") return fail(answer, WRONG_USE)
    const { source, kind, league } = args
    try {
      print({ source, kind, league, label: source.toUpperCase(), ...answer })
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown
      fail(thrown.message, thrown.kind === "input" ? WRONG_USE : UNUSABLE)
    }
  },
})

const UNUSABLE = 1
const WRONG_USE = 2

/** One line per rejected item, so that records can be piped on while reasons are read. */
function print(input: ParseTextInput<FeedKind>): void {
  const parsed = parseFeedText(input)
  for (const { id, reason } of parsed.rejected) console.error(`rejected ${id}: ${reason}`)
  console.log(JSON.stringify(input.kind === "summary" ? withDetails(parsed) : parsed.records, null, 2))
}

function withDetails(
  parsed: Pick<Parsed<"scoreboard">, "rejected"> & { records: object[]; details?: unknown },
) {
  const details: unknown[] = Array.isArray(parsed.details) ? parsed.details : []
  return parsed.records.map((game, index) => ({ ...game, detail: details[index] }))
}

/** The text and its time, or what is wrong with the arguments. */
async function read(
  file: string,
  at: string | undefined,
): Promise<{ text: string; fetchedAt: string } | string> {
  const asked = at === undefined ? undefined : new Date(at)
  if (asked && Number.isNaN(asked.getTime())) return `"${at}" is not an instant; write 2026-11-21T20:00:00Z`
  try {
    const isInput = file === "-"
    const [content, time] = isInput
      ? [await text(process.stdin), new Date()]
      : [await readFile(file, "utf8"), (await stat(file)).mtime]
    return { text: content, fetchedAt: (asked ?? time).toISOString() }
  } catch (thrown) {
    return `${file} cannot be read: ${messageOf(thrown)}`
  }
}

function fail(sentence: string, code: number): void {
  console.error(sentence)
  process.exitCode = code
}
