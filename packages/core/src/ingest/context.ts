import { AppError } from "../error.ts"
import type { SourceMark } from "../game/info.ts"
import { type Sport, sportIds, sportOfEspn, sports } from "../sport/info.ts"

/** What every record of a payload shares. */
export type FeedContext = {
  /** ESPN's path, `football/college-football`; for the NCAA feed too, so that records look alike. */
  path: string
  /** `mens-basketball` where the league is ours, else the path's first segment. */
  sport: string
  /** The path's second segment. */
  league: string
  ours: Sport | undefined
  source: SourceMark
}

/** `sport/league` as both feeds write it (`soccer/usa.ncaa.m.1`): nothing that could leave its place in a URL. */
export function leaguePath(text: string): [sport: string, league: string] {
  const parts = /^([a-z][a-z-]*)\/([a-z0-9][a-z0-9.-]*)$/.exec(text)
  if (!parts?.[1] || !parts[2] || parts[2].includes("..")) {
    throw new AppError(
      "input",
      "feed.bad_league",
      `"${text}" is not a league; write football/college-football`,
    )
  }
  return [parts[1], parts[2]]
}

/** Reads `league` as ESPN's path, or as the NCAA's (`basketball-men/d1`) of a sport of ours. */
export function contextOf(league: string, source: SourceMark): FeedContext {
  const ours = sportOfEspn(league) ?? sportOfNcaa(league)
  const path = ours ? sports[ours].espn : league
  const [sport, slug] = leaguePath(path)
  return { path, sport: ours ?? sport, league: slug, ours, source }
}

function sportOfNcaa(path: string): Sport | undefined {
  return sportIds.find((id) => sports[id].ncaa === path)
}
