import type { Player } from "@hub/core/player"

type FeedPlayer = Parameters<typeof Player.saveRoster>[0]["players"][number]

const now = "2026-11-21T18:00:00.000Z"

/** A player of whom a feed knows little more than the name. */
export function aPlayer(teamId: string, index: number): FeedPlayer {
  const unknown = {
    firstName: null,
    lastName: null,
    jersey: String(index),
    position: null,
    positionName: null,
  }
  const body = { heightInches: null, height: null, weightPounds: null, hometown: null, photoUrl: null }
  const school = { unit: null, year: null, yearName: null }
  const source = { name: "ESPN", fetchedAt: now }
  return {
    ...unknown,
    ...body,
    ...school,
    playerId: `${teamId}${index}`,
    teamId,
    fullName: `Player ${index}`,
    source,
  }
}
