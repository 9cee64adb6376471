import { espnDate } from "../easterntime.ts"
import type { Event } from "../events.ts"
import { type League, leagues } from "../leagues.ts"
import { endOf } from "../live.ts"
import { hash } from "../random.ts"
import { type Fact, season } from "../season.ts"
import { knownTeam, type Team, US } from "../teams.ts"
import { WEB } from "./common.ts"

const longDay = new Intl.DateTimeFormat("en-US", { timeZone: "UTC", dateStyle: "long" })
const SHOWN = 6

/** A recorded result worth a headline, and when it came out (ms). */
type Story = { fact: Fact; at: number }

/**
 * `/news`: headlines in our words about recorded results, each linking to that game's real page: the season's latest,
 * then the archive's with their own dates. Sports with demo fixtures only have no news.
 */
export function news(league: League, events: Event[]): object {
  const stories = storiesOf(league, events).slice(0, SHOWN)
  const articles = stories.map((story) => article(league, story))
  return {
    header: `${league.name} News`,
    link: {
      language: "en",
      rel: ["index", "desktop", "league"],
      href: `${WEB}/${league.slug}/`,
      text: `All ${league.abbreviation} News`,
      shortText: "All News",
    },
    articles: [...articles.slice(0, 2), ...aboutOthers(league, stories[0]), ...articles.slice(2)],
  }
}

function storiesOf(league: League, events: Event[]): Story[] {
  const replayed = events
    .filter(({ slot, state }) => slot.kind === "season" && slot.fact.espnId && state.stage === "final")
    .map(({ slot }) => ({ fact: slot.fact, at: endOf(slot) }))
  const archived = season(league.sport)
    .archive.filter((fact) => fact.espnId && fact.called === undefined)
    .map((fact) => ({ fact, at: Date.parse(`${fact.day}T23:00:00-05:00`) }))
  const latestFirst = [...replayed, ...archived].sort((a, b) => b.at - a.at)
  return latestFirst.filter(
    ({ fact }, index) => latestFirst.findIndex((other) => other.fact.key === fact.key) === index,
  )
}

function article(league: League, story: Story): object {
  const { teams, score, neutral, note, day } = story.fact
  const us = teams[0] === US ? 0 : 1
  const them = us === 0 ? 1 : 0
  const opponent = knownTeam(league, teams[them])
  const [own, other] = [score[us], score[them]]
  const where = neutral ? "at a neutral site" : us === 0 ? "at home" : `at ${opponent.location}`
  const headline =
    own > other
      ? `NC State beats ${opponent.location} ${own}-${other}`
      : `NC State falls to ${opponent.location} ${other}-${own}`
  const description = `Final ${where}${note ? `, ${note}` : ""}. The game was played on ${longDay.format(new Date(day))}.`
  return item(league, story, headline, description, [
    teamCategory(league, knownTeam(league, US)),
    teamCategory(league, opponent),
  ])
}

/** About a team that has our number in another league: matching on the number alone would keep it. */
function aboutOthers(league: League, story: Story | undefined): object[] {
  const other = leagues.find((one) => one !== league && one.ourId === "152")
  if (!story || !other) return []
  const categories = [teamCategory(other, knownTeam(other, US))]
  return [item(league, story, "Around the conference", "Scores of the other teams.", categories)]
}

function item(
  league: League,
  { fact, at }: Story,
  headline: string,
  description: string,
  about: object[],
): object {
  const published = espnDate(at + 600_000).replace("Z", ":00Z")
  const href = `${WEB}/${league.slug}/game/_/gameId/${fact.espnId}`
  const leagueId = Number(league.id)
  return {
    // Everywhere else ids are strings; here they are numbers.
    id: hash(`news ${league.slug} ${headline} ${at}`) % 100_000_000,
    type: "HeadlineNews",
    headline,
    description,
    lastModified: published,
    published,
    images: [],
    categories: [
      {
        type: "league",
        id: leagueId,
        description: league.name,
        sportId: leagueId,
        uid: league.uid,
        leagueId,
      },
      ...about,
      { type: "topic", id: 781, description: "news", sportId: 0, topicId: 781 },
    ],
    premium: false,
    links: { web: { href }, mobile: { href } },
    byline: "ESPN replay",
  }
}

function teamCategory(league: League, team: Team): object {
  const teamId = Number(team.id)
  return {
    type: "team",
    id: teamId,
    description: team.displayName,
    sportId: Number(league.id),
    uid: `${league.uid}~t:${team.id}`,
    teamId,
    team: { id: teamId, description: team.displayName },
  }
}
