import type { League } from "./leagues.ts"
import { hometowns, menNames, surnames, womenNames } from "./names.ts"
import { type Position, positionsOf } from "./positions.ts"
import { type Random, seeded } from "./random.ts"
import type { Team } from "./teams.ts"

export type Player = {
  id: string
  firstName: string
  lastName: string
  jersey: string
  position: Position
  starter: boolean
  /** Inches; pounds, 0 where the feed does not say. */
  height: number
  weight: number
  /** 0 freshman to 3 senior. */
  year: number
  hometown: readonly [city: string, state: string]
  slug: string
}

const cache = new Map<string, Player[]>()

/** An invented roster, the same for the same team on every machine. Starters of each position come first. */
export function roster(league: League, team: Team): Player[] {
  const key = `${league.index} ${team.id}`
  const known = cache.get(key)
  if (known) return known
  const random = seeded(`roster ${league.slug} ${team.school}`)
  const people = names(random, league.women)
  const jerseys = numbers(random)
  let index = 0
  const players = positionsOf(league.family).flatMap((position) =>
    Array.from({ length: position.count }, (_, rank): Player => {
      const [firstName, lastName] = people()
      index += 1
      return {
        id: `9${league.index}${team.school.padStart(6, "0")}${String(index).padStart(3, "0")}`,
        firstName,
        lastName,
        jersey: jerseys(),
        position,
        starter: rank < position.starters,
        height: position.height + random.int(-2, 2) - (league.women ? 5 : 0),
        weight: league.women || position.weight === 0 ? 0 : position.weight + random.int(-3, 3) * 5,
        year: random.weighted([3, 3, 3, 3]),
        hometown: random.pick(hometowns),
        slug: `${firstName}-${lastName}`.toLowerCase(),
      }
    }),
  )
  cache.set(key, players)
  return players
}

export function displayName(player: Player): string {
  return `${player.firstName} ${player.lastName}`
}

export function shortName(player: Player): string {
  return `${player.firstName.charAt(0)}. ${player.lastName}`
}

/** Different full names without end: surnames in random order, first names drawn for each. */
function names(random: Random, women: boolean): () => [string, string] {
  const taken = new Set<string>()
  const firsts = women ? womenNames : menNames
  return () => {
    for (;;) {
      const name: [string, string] = [random.pick(firsts), random.pick(surnames)]
      if (taken.has(name.join(" "))) continue
      taken.add(name.join(" "))
      return name
    }
  }
}

/** Jersey numbers 0–99 without repetition. */
function numbers(random: Random): () => string {
  const left = Array.from({ length: 100 }, (_, number) => number)
  return () => String(left.splice(random.int(0, left.length - 1), 1)[0] ?? "")
}
