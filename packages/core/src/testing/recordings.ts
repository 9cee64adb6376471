import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, relative, resolve } from "node:path"
import { type FeedKind, type Parsed, parseFeedText, type Source } from "../ingest/source.ts"
import { fetchedAt } from "./parse.ts"

/** Payloads of both feeds as others recorded them, kept beside the checkout and not part of it. */
const root = resolve(import.meta.dirname, "../../../../../shared/data")
export const areHere = existsSync(root)

export type Recording = {
  file: string
  source: Source
  kind: FeedKind
  league: string
  /** The member that holds the payload, where a recorder wrapped it. */
  inside?: string
  /** Why the payload as a whole is refused: the reason of the error. */
  refused?: string
}
export type Other = { file: string; notAFeed: string }

type Row = Omit<Recording, "file"> | Omit<Other, "file">
const espn = (kind: FeedKind, league: string, over: Partial<Recording> = {}): Row => ({
  source: "espn",
  kind,
  league,
  ...over,
})
const refused = (kind: FeedKind, league: string, reason = "feed.unusable") =>
  espn(kind, league, { refused: reason })

const cfb = "football/college-football"
const nfl = "football/nfl"
const mbb = "basketball/mens-college-basketball"
const wbb = "basketball/womens-college-basketball"
const nba = "basketball/nba"
const mlb = "baseball/mlb"
const nhl = "hockey/nhl"

/** What each file is, by its name; the first match counts. Every file must match. */
const rows: [RegExp, Row][] = [
  [/\.(md|toml|csv)$/, { notAFeed: "notes or a table, not a payload" }],
  [/^danvk|^ETS|^Seismic|^cipher982|^ismayc|^jmayanja33/, { notAFeed: "a bracket or a list of schools" }],
  [/season_info|_season\.json$/, { notAFeed: "the calendar of a season" }],
  [/athlete_details|leaders_nba|conference_ids/, { notAFeed: "another endpoint" }],
  [/demo-epl/, { notAFeed: "another provider's feed" }],
  // Lists of references: {"count":…,"items":[{"$ref":…}]}.
  [
    /_groups?_?(\d+)?\.json$(?<!ncaa[mw]_groups\.json|nfl_groups\.json|mlb_groups\.json)/,
    refused("teams", cfb),
  ],
  [/conferences\.json|injuries|bracketology|date_range/, refused("scoreboard", mbb)],
  [/soccer_eng1_standings_v2/, refused("standings", "soccer/eng.1")],
  // The personalised header of the website: "sports" instead of "events".
  [/espn_(api_game_resp_with_odds|games_resp_example|resp_example)/, refused("scoreboard", nba)],
  [/nfl_rankings/, refused("rankings", nfl, "feed.error_body")],
  // Written by Python, with NaN.
  [/game-on-paper-app\/401234647/, refused("summary", cfb, "feed.not_json")],
  [/first-four/, { source: "ncaa", kind: "scoreboard", league: mbb, refused: "feed.unusable" }],
  [/ncaa-api-samples\/mbb/, { source: "ncaa", kind: "scoreboard", league: mbb }],
  [/ncaa-api-samples\/wbb/, { source: "ncaa", kind: "scoreboard", league: wbb }],
  [/ncaa_standings/, { source: "ncaa", kind: "standings", league: "basketball-men/d1" }],
  [/roster\.1/, espn("roster", nfl, { inside: "ESPN" })],
  [/roster\.2/, espn("roster", nfl, { inside: "ESPN" })],
  [/womens.*roster/, espn("roster", wbb)],
  [/mens.*roster/, espn("roster", mbb)],
  [/roster.*MICH/, espn("roster", cfb)],
  [/roster_mlb/, espn("roster", mlb)],
  [/roster_nba/, espn("roster", nba)],
  [/news_nba/, espn("news", nba)],
  [/basketball.*news/, espn("news", mbb)],
  [/football.*news/, espn("news", cfb)],
  [/rankings_womens/, espn("rankings", wbb)],
  [/rankings.*basketball/, espn("rankings", mbb)],
  [/rankings/, espn("rankings", cfb)],
  [/nba.*standings|standings_nba/, espn("standings", nba)],
  [/nfl_standings/, espn("standings", nfl)],
  [/eng1_standings/, espn("standings", "soccer/eng.1")],
  [/gp-cfb-raw|game-on-paper-app|cfb_summary_headers/, espn("summary", cfb)],
  [/hockey_nhl_summary/, espn("summary", nhl)],
  [/mlb_(game_)?summary/, espn("summary", mlb)],
  [/cbb_api_pre_game/, espn("summary", mbb)],
  [/summary|espn_api_single_game/, espn("summary", nba)],
  [/schedule_basketball_mens|schedule-ncaab/, espn("schedule", mbb)],
  [/schedule-ncaaf/, espn("schedule", cfb)],
  [/schedule_basketball_wnba/, espn("schedule", "basketball/wnba")],
  [/team_schedule_LAL/, espn("schedule", nba)],
  [/team_schedule_KC/, espn("schedule", nfl)],
  [/soccer_team_schedule/, espn("schedule", "soccer/eng.1")],
  [/teamtracker\/schedule/, espn("schedule", "soccer/usa.1")],
  [/mls_teams|teamtracker\/teams\.json/, espn("teams", "soccer/usa.1")],
  [/mlb_(team_15|groups)/, espn("teams", mlb)],
  [/nfl_groups/, espn("teams", nfl)],
  [/ncaaw_|womens-college-basketball_teams/, espn("teams", wbb)],
  [/ncaam_|mens-college-basketball_teams|college-basketball-(groups-)?raw/, espn("teams", mbb)],
  [/teams/, espn("teams", cfb)],
  [/golf/, espn("scoreboard", "golf/pga")],
  [/sample@/, espn("scoreboard", "racing/nascar-premier")],
  [/softball/, espn("scoreboard", "baseball/college-softball")],
  [/ncaavbw/, espn("scoreboard", "volleyball/womens-college-volleyball")],
  [/usa1|mls/, espn("scoreboard", "soccer/usa.1")],
  [/wnba/, espn("scoreboard", "basketball/wnba")],
  [/mens_college|kevinmoral/, espn("scoreboard", mbb)],
  [/college_football|ncaaf/, espn("scoreboard", cfb)],
  [/nfl|multigame|espn_football/, espn("scoreboard", nfl)],
  [/nba/, espn("scoreboard", nba)],
  [/nhl/, espn("scoreboard", nhl)],
  [/mlb/, espn("scoreboard", mlb)],
]

/** Every file below the folder with what it is. Throws for a file that no row knows. */
export function recordings(): (Recording | Other)[] {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort()
    .map((file) => ({ file, ...rowOf(file) }))
}

function rowOf(file: string): Row {
  const row = rows.find(([name]) => name.test(file))
  if (!row) throw new Error(`nobody has said what ${file} is`)
  return row[1]
}

/** The text of a recording. */
export function textOf(file: string): string {
  return readFileSync(join(root, file), "utf8")
}

/** What the adapter makes of a recording. */
export function readRecording<K extends FeedKind>(
  kind: K,
  league: string,
  file: string,
  source: Source = "espn",
): Parsed<K> {
  return parseFeedText({ source, kind, league, text: textOf(file), fetchedAt, label: source.toUpperCase() })
}
