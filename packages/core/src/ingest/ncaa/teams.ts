import type { FeedContext } from "../context.ts"

type Member = { seo: string; school: string; espn: string }

/**
 * The conference in both feeds' terms: the NCAA's slug and school name, ESPN's id where a sport uses ESPN's
 * ids of schools. Names are compared whole: a fuzzy match once took NC State for Newberry.
 */
const conference: readonly Member[] = [
  { seo: "boston-college", school: "Boston College", espn: "103" },
  { seo: "california", school: "California", espn: "25" },
  { seo: "clemson", school: "Clemson", espn: "228" },
  { seo: "duke", school: "Duke", espn: "150" },
  { seo: "florida-st", school: "Florida St.", espn: "52" },
  { seo: "georgia-tech", school: "Georgia Tech", espn: "59" },
  { seo: "louisville", school: "Louisville", espn: "97" },
  { seo: "miami-fl", school: "Miami (FL)", espn: "2390" },
  { seo: "north-carolina", school: "North Carolina", espn: "153" },
  { seo: "north-carolina-st", school: "NC State", espn: "152" },
  { seo: "notre-dame", school: "Notre Dame", espn: "87" },
  { seo: "pittsburgh", school: "Pittsburgh", espn: "221" },
  { seo: "smu", school: "SMU", espn: "2567" },
  { seo: "stanford", school: "Stanford", espn: "24" },
  { seo: "syracuse", school: "Syracuse", espn: "183" },
  { seo: "virginia", school: "Virginia", espn: "258" },
  { seo: "virginia-tech", school: "Virginia Tech", espn: "259" },
  { seo: "wake-forest", school: "Wake Forest", espn: "154" },
]

const bySeo = new Map(conference.map((member) => [member.seo, member]))
const bySchool = new Map(conference.map((member) => [member.school, member]))

/** Leagues in which a team's ESPN id is the school's. The others (95 in baseball) number for themselves. */
const schoolIds: ReadonlySet<string> = new Set([
  "football",
  "mens-basketball",
  "womens-basketball",
  "volleyball",
])

/** The team's id as ESPN's games carry it, or `seo:<slug>` where nobody knows it. */
export function teamIdOfSeo(seo: string, { ours }: FeedContext): string {
  const school = ours !== undefined && schoolIds.has(ours) ? bySeo.get(seo)?.espn : undefined
  return school ?? `seo:${seo}`
}

/** The same for standings, which know schools by name only: `school:<name>` where the name is not listed. */
export function teamIdOfSchool(school: string, context: FeedContext): string {
  const member = bySchool.get(school)
  return member ? teamIdOfSeo(member.seo, context) : `school:${school}`
}
