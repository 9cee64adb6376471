import * as v from "valibot"
import type { FeedPlayer } from "../../player/info.ts"
import type { FeedContext } from "../context.ts"
import { type Isolated, isolate, need, uniqueBy } from "../isolate.ts"
import { Id, Num, soft, softList, Text, WebUrl } from "../loose.ts"
import { envelope } from "../payload.ts"
import { Team } from "./schema.ts"

const TeamOfRoster = v.object({ ...Team.entries, id: Id, athletes: soft(v.array(v.unknown())) })
const Envelope = v.union([
  v.object({
    athletes: v.array(v.unknown()),
    team: TeamOfRoster,
    coach: softList(v.object({ firstName: soft(Text), lastName: soft(Text) })),
  }),
  /** `teams/{id}?enable=roster`. */
  v.object({ team: v.object({ ...TeamOfRoster.entries, athletes: v.array(v.unknown()) }) }),
])

const Group = v.object({ position: soft(Text), items: v.array(v.unknown()) })

const Player = v.object({
  id: Id,
  displayName: soft(Text),
  fullName: soft(Text),
  firstName: soft(Text),
  lastName: soft(Text),
  jersey: soft(Text),
  position: soft(v.object({ abbreviation: soft(Text), displayName: soft(Text) })),
  experience: soft(v.object({ abbreviation: soft(Text), displayValue: soft(Text) })),
  height: soft(Num),
  displayHeight: soft(Text),
  /** Absent for women. */
  weight: soft(Num),
  birthPlace: soft(
    v.object({ displayText: soft(Text), city: soft(Text), state: soft(Text), country: soft(Text) }),
  ),
  headshot: soft(v.object({ href: soft(WebUrl) })),
})

export type Roster = Isolated<FeedPlayer> & { details: { coach: string | null } }

/**
 * The players of a roster, flat as in basketball or grouped by unit as in football, and who coaches them.
 * Throws `feed.unusable` where there are no athletes or no team they could belong to.
 */
export function roster(payload: unknown, context: FeedContext): Roster {
  const found = envelope(Envelope, payload, 'a roster has "athletes" and a "team"')
  const athletes = "athletes" in found ? found.athletes : found.team.athletes
  const [coach] = "coach" in found ? found.coach : []
  const teamId = found.team.id
  const { records, rejected } = isolate(
    athletes.flatMap(membersOf),
    ({ player, unit }) => playerOf(player, unit, teamId, context),
    ({ player }) => player,
  )
  return {
    records: uniqueBy(records, (player) => player.playerId),
    rejected,
    details: { coach: fullName(coach?.firstName, coach?.lastName) },
  }
}

type Member = { player: unknown; unit: string | null }

function membersOf(athlete: unknown): Member[] {
  if (!v.is(Group, athlete)) return [{ player: athlete, unit: null }]
  const { position, items } = v.parse(Group, athlete)
  const unit = position === undefined ? null : unitName(position)
  return items.map((player) => ({ player, unit }))
}

/** "specialTeam" → "Special team". */
function unitName(position: string): string {
  const words = position.replaceAll(/([a-z])([A-Z])/g, "$1 $2").toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function playerOf(item: unknown, unit: string | null, teamId: string, { source }: FeedContext): FeedPlayer {
  const player = need(Player, item)
  const { firstName, lastName, position, experience, height, weight } = player
  return {
    playerId: player.id,
    teamId,
    fullName: player.displayName ?? player.fullName ?? fullName(firstName, lastName) ?? need(Text, undefined),
    firstName: firstName ?? null,
    lastName: lastName ?? null,
    jersey: player.jersey ?? null,
    position: position?.abbreviation ?? null,
    positionName: position?.displayName ?? null,
    unit,
    year: experience?.abbreviation ?? null,
    yearName: experience?.displayValue ?? null,
    heightInches: positive(height),
    height: player.displayHeight ?? null,
    weightPounds: positive(weight),
    hometown: hometownOf(player),
    photoUrl: player.headshot?.href ?? null,
    source,
  }
}

function fullName(first: string | undefined, last: string | undefined): string | null {
  const parts = [first, last].filter((part) => part !== undefined)
  return parts.length > 0 ? parts.join(" ") : null
}

function positive(measure: number | undefined): number | null {
  return measure !== undefined && measure > 0 ? measure : null
}

/** "Raleigh, NC", "Lagos, Nigeria". Any part may be missing. */
function hometownOf({ birthPlace }: v.InferOutput<typeof Player>): string | null {
  if (!birthPlace) return null
  const { displayText, city, state, country } = birthPlace
  const parts = [city, state ?? country].filter((part) => part !== undefined)
  return displayText ?? (parts.length > 0 ? parts.join(", ") : null)
}
