import { espnDate } from "../easterntime.ts"
import type { Event } from "../events.ts"
import { type League, leagues } from "../leagues.ts"
import { endOf } from "../live.ts"
import { hash } from "../random.ts"
import { knownTeam, type Team, US } from "../teams.ts"
import { namesOf, seasonYear, WEB } from "./common.ts"

const longDay = new Intl.DateTimeFormat("en-US", { timeZone: "UTC", dateStyle: "long" })

/**
 * `/news`: a headline for each of our latest recorded results, in our words, linking to that game's real page. One
 * item about others is among them, which a reader has to filter out by team and league.
 */
export function news(league: League, events: Event[]): object {
  const recorded = events
    .filter(({ slot, state }) => slot.fact.espnId && state.stage === "final" && slot.fact.teams.includes(US))
    .sort((a, b) => endOf(b.slot) - endOf(a.slot))
  const once = recorded.filter(
    ({ slot }, index) => recorded.findIndex((other) => other.slot.fact.key === slot.fact.key) === index,
  )
  const articles = once.slice(0, 6).map((event) => article(league, event))
  return {
    header: `${league.name} News`,
    link: {
      language: "en",
      rel: ["index", "desktop", "league"],
      href: `${WEB}/${league.slug}/`,
      text: `All ${league.abbreviation} News`,
      shortText: "All News",
    },
    articles: [...articles.slice(0, 2), ...aboutOthers(league, once[0]), ...articles.slice(2)],
  }
}

function article(league: League, event: Event): object {
  const { slot } = event
  const us = slot.fact.teams[0] === US ? 0 : 1
  const them = us === 0 ? 1 : 0
  const opponent = knownTeam(league, slot.fact.teams[them])
  const [own, other] = [slot.fact.score[us], slot.fact.score[them]]
  const where = slot.fact.neutral ? "on neutral ground" : us === 0 ? "at home" : `at ${opponent.location}`
  const headline =
    own > other
      ? `NC State beats ${opponent.location} ${own}-${other}`
      : `NC State falls to ${opponent.location} ${other}-${own}`
  const description = `Final ${where}${slot.fact.note ? `, ${slot.fact.note}` : ""}. Replay of the game of ${longDay.format(new Date(slot.fact.day))}.`
  return item(league, event, headline, description, [knownTeam(league, US), opponent])
}

/** About a team that has our number in another league: matching on the number alone would keep it. */
function aboutOthers(league: League, event: Event | undefined): object[] {
  const other = leagues.find((one) => one !== league && one.ourId === "152")
  const rival = event?.slot.fact.teams.find((school) => school !== US)
  if (!event || !other || !rival) return []
  const { name } = namesOf(event)
  const data = item(league, event, `Around the league: ${name}`, "Scores from around the conference.", [
    knownTeam(league, rival),
  ])
  return [
    {
      ...data,
      id: hash(`others ${event.slot.id}`) % 100_000_000,
      categories: [...categories(league, []), teamCategory(other, knownTeam(other, US))],
    },
  ]
}

function item(league: League, { slot }: Event, headline: string, description: string, about: Team[]): object {
  const published = espnDate(endOf(slot) + 600_000).replace("Z", ":00Z")
  const page = `${WEB}/${league.slug}/game/_/gameId/${slot.fact.espnId}`
  return {
    // Everywhere else ids are strings; here they are numbers.
    id: hash(`news ${slot.id}`) % 100_000_000,
    type: "HeadlineNews",
    headline,
    description,
    lastModified: published,
    published,
    images: [],
    categories: [
      ...categories(league, about),
      { type: "event", eventId: Number(slot.fact.espnId) },
      { type: "topic", id: 781, description: `news ${seasonYear(slot)}` },
    ],
    premium: false,
    links: { web: { href: page }, mobile: { href: page } },
    byline: "ESPN replay",
  }
}

function categories(league: League, about: Team[]): object[] {
  const leagueId = Number(league.id)
  return [
    { type: "league", id: leagueId, description: league.name, sportId: leagueId, uid: league.uid, leagueId },
    ...about.map((team) => teamCategory(league, team)),
  ]
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
