/**
 * ESPN's uid prefix of each league. Team 30 is USC in football and somebody else elsewhere: news is filed
 * under teams of many leagues at once, and only the uid tells which team 30 is meant.
 */
const uidPrefix: Record<string, string> = {
  "football/college-football": "s:20~l:23",
  "football/nfl": "s:20~l:28",
  "basketball/mens-college-basketball": "s:40~l:41",
  "basketball/womens-college-basketball": "s:40~l:54",
  "basketball/nba": "s:40~l:46",
  "baseball/college-baseball": "s:1~l:14",
  "baseball/college-softball": "s:1~l:102",
  "baseball/mlb": "s:1~l:10",
  "volleyball/womens-college-volleyball": "s:400~l:402",
}

/** Soccer numbers its teams across all leagues, men's and women's: `s:600~t:5642`. */
const soccerPrefix = "s:600"

/** Whether a team's uid (`s:20~l:23~t:152`) belongs to the league of `path`; false for leagues not listed. */
export function isInLeague(uid: string, path: string): boolean {
  const prefix = path.startsWith("soccer/") ? soccerPrefix : uidPrefix[path]
  return prefix !== undefined && uid.startsWith(`${prefix}~`)
}
