import type { Migration } from "../migrate/info.ts"

/**
 * The teams a fan follows are an attribute of their own: they are asked for by more than the screen, while the rest of the
 * preferences is how a screen looks and nobody else's business.
 */
export const followedTeams: Migration = {
  id: "0003-followed-teams",
  title: "Followed teams stand beside the preferences, not in them",
  types: ["User"],
  reads: ["preferences", "teams"],
  up: ({ preferences, teams }) => {
    const { teams: inside, ...looks } = asRecord(preferences)
    return { preferences: looks, teams: teams ?? inside }
  },
  down: ({ preferences, teams }) => ({
    preferences: { ...asRecord(preferences), ...(teams !== undefined && { teams }) },
    teams: undefined,
  }),
}

function asRecord(value: unknown): Record<string, unknown> {
  return { ...Object(value) }
}
