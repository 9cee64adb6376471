import { easternDay } from "@hub/core/clock"
import { messageOf } from "@hub/core/error"
import { feedSource } from "@hub/core/ingest/client"
import { createHttp } from "@hub/core/ingest/http"
import { findOurTeam } from "@hub/core/ingest/our-team"
import { type Sport, seasonOf, sportConfig, sportIds } from "@hub/core/sport/info"
import { defineCommand } from "citty"
import { isOffline } from "./is-offline.ts"
import { realFeeds } from "./local/links.ts"

type Check = { sport: Sport; feed: string; kind: string; ok: boolean; said: string }

/** `hub feeds probe`: asks the real hosts for one of everything and says whether our adapters still read it. */
export const probeCommand = defineCommand({
  meta: {
    name: "probe",
    description: "Check the contract with the real feeds, one request per sport and kind",
  },
  args: { json: { type: "boolean", default: false, description: "Print the checks as JSON" } },
  run: async ({ args }) => {
    if (await isOffline(realFeeds.espn.site)) {
      console.error(
        `No network: ${new URL(realFeeds.espn.site).host} cannot be reached from here, so nothing was checked.`,
      )
      process.exitCode = 3
      return
    }
    const checks: Check[] = []
    for (const sport of sportIds) checks.push(...(await probe(sport)))
    console.log(args.json ? JSON.stringify(checks, null, 2) : checks.map(line).join("\n"))
    if (checks.some((check) => !check.ok)) process.exitCode = 1
  },
})

async function probe(sport: Sport): Promise<Check[]> {
  const { espn: league, ncaa, espnDivision: group } = sportConfig(sport)
  const day = easternDay(Date.now())
  const season = seasonOf(sport, day)
  const http = createHttp()
  const [espn, fallback] = [
    feedSource("espn", realFeeds.espn, http, Date.now),
    feedSource("ncaa", realFeeds.ncaa, http, Date.now),
  ]
  const check = async (feed: string, kind: string, read: () => Promise<string>): Promise<Check> => {
    const said = await read().then(
      (text) => ({ ok: true, said: text }),
      (thrown: unknown) => ({ ok: false, said: messageOf(thrown) }),
    )
    return { sport, feed, kind, ...said }
  }
  const state = { teamId: "" }
  const teams = await check("ESPN", "teams", async () => {
    const answer = await espn.read("teams", { league }, {})
    const ours = answer.status === "fresh" ? findOurTeam(answer.records) : undefined
    if (!ours) throw new Error("NC State is not in the list")
    state.teamId = ours.teamId
    return `NC State is ${ours.teamId}`
  })
  const { teamId } = state
  const rest = [
    check("ESPN", "scoreboard", () =>
      counted(espn.read("scoreboard", { league, day, ...(group && { group }) }, {})),
    ),
    check("ESPN", "rankings", () => counted(espn.read("rankings", { league }, {}))),
    check("ESPN", "standings", () => counted(espn.read("standings", { league, season }, {}))),
    check("ESPN", "news", () => counted(espn.read("news", { league }, {}))),
    ...(teamId
      ? [
          check("ESPN", "schedule", () =>
            counted(espn.read("schedule", { league, teamId, season, seasonType: 2 }, {})),
          ),
          check("ESPN", "roster", () => counted(espn.read("roster", { league, teamId }, {}))),
        ]
      : []),
    ...(ncaa
      ? [check("NCAA", "scoreboard", () => counted(fallback.read("scoreboard", { league: ncaa, day }, {})))]
      : []),
  ]
  return [teams, ...(await Promise.all(rest))]
}

type Counted =
  | { status: "unchanged" }
  | { status: "fresh"; records: unknown[]; rejected: { id: string; reason: string }[] }

async function counted(read: Promise<Counted>): Promise<string> {
  const answer = await read
  if (answer.status === "unchanged") return "unchanged"
  const [first] = answer.rejected
  return `${answer.records.length} read, ${answer.rejected.length} rejected${first ? ` (${first.id}: ${first.reason})` : ""}`
}

function line({ sport, feed, kind, ok, said }: Check): string {
  return `${ok ? "ok    " : "FAILED"} ${sport.padEnd(18)} ${feed} ${kind.padEnd(11)} ${said}`
}
