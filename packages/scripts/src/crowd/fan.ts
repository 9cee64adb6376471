import { base, en, Faker } from "@faker-js/faker"
import type { Info } from "@hub/core/user/info"

const DAY = 86_400_000
/** Fans joined in the three years before it, the most of them lately. */
const LAST_DAY = Date.parse("2026-11-01T00:00:00.000Z")
const YEARS = 3 * 365

const faker = new Faker({ locale: [en, base] })

/** What fans follow, most of them the same few. */
export type Team = { id: string; sport: string; weight: number }

/** The n-th made-up fan: always the same one for the same n and teams. Addresses end in a name nobody can own. Pure. */
export function fanOf(n: number, teams: readonly Team[]): Info {
  faker.seed(n)
  const firstName = faker.person.firstName()
  const lastName = faker.person.lastName()
  const chosen = teams.length === 0 ? [] : faker.helpers.arrayElements([...teams], { min: 1, max: 3 })
  const favorite = chosen.toSorted((a, b) => b.weight - a.weight)[0]
  const joined = LAST_DAY - Math.floor(YEARS * faker.number.float() ** 2 * DAY)
  const number = String(n).padStart(6, "0")
  return {
    id: idOf(n),
    email: `fan${number}@fans.example`,
    firstName,
    lastName,
    username: faker.datatype.boolean(0.7) ? usernameOf(firstName, n) : null,
    picture: null,
    favoriteTeam: favorite?.id ?? null,
    favoriteSport: favorite?.sport ?? null,
    graduationYear: faker.datatype.boolean(0.6) ? faker.number.int({ min: 1975, max: 2029 }) : null,
    bio: faker.datatype.boolean(0.3) ? faker.person.bio() : null,
    isVerified: faker.datatype.boolean(0.05),
    joinedDate: new Date(joined).toISOString(),
    preferences: {
      teams: chosen.map(({ id }) => id),
      ...(faker.datatype.boolean(0.2) && { theme: "dark" as const }),
      ...(faker.datatype.boolean(0.15) && { spoilerFree: true }),
    },
    version: 1,
    updatedAt: new Date(joined).toISOString(),
  }
}

function idOf(n: number): string {
  return `seed-fan-${String(n).padStart(6, "0")}`
}

function usernameOf(firstName: string, n: number): string {
  return `${firstName.replaceAll(/[^A-Za-z]/g, "").slice(0, 20)}_${n}`
}
