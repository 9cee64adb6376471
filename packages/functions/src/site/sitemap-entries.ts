import type { Roster, Schedule, Team } from "../client/types.ts"

export type Entry = { path: string; changed?: string }

/** The pages that a search may find, and how many parts of the hub could not be asked for theirs. */
export type Found = { entries: Entry[]; failed: number }

/** The JSON text of a stored page. */
export type Read = (key: string) => Promise<string>

/** Our teams, their season's games, their players. What cannot be read is left out, and counted. 1 GetItem, and 2 a team. */
export async function teamEntries(read: Read): Promise<Found> {
  const teams = await dataOf<Team[]>(read, "teams")
  if (!teams) return { entries: [], failed: 1 }
  const found = await Promise.all(
    teams.map(async (team) => {
      const [schedule, roster] = await Promise.all([
        dataOf<Schedule>(read, `team/${team.id}/schedule`),
        dataOf<Roster>(read, `team/${team.id}/roster`),
      ])
      return {
        entries: entriesOf(team, schedule, roster),
        failed: [schedule, roster].filter(isMissing).length,
      }
    }),
  )
  return {
    entries: found.flatMap(({ entries }) => entries),
    failed: found.reduce((sum, { failed }) => sum + failed, 0),
  }
}

async function dataOf<T>(read: Read, key: string): Promise<T | undefined> {
  try {
    const { data }: { data: T } = JSON.parse(await read(key))
    return data
  } catch {
    return undefined
  }
}

function isMissing(part: unknown): boolean {
  return part === undefined
}

/** A team's page changes with its games, a player's with the roster. */
function entriesOf(team: Team, schedule: Schedule | undefined, roster: Roster | undefined): Entry[] {
  const games = schedule?.games ?? []
  const newest = games
    .map((game) => game.updatedAt)
    .toSorted()
    .at(-1)
  return [
    { path: `/teams/${team.id}`, changed: newest ?? team.updatedAt },
    ...games.map((game) => ({ path: `/games/${game.id}`, changed: game.updatedAt })),
    ...(roster?.players ?? []).map((player) => ({
      path: `/players/${player.id}`,
      changed: player.updatedAt,
    })),
  ]
}
