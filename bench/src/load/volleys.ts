import type { Volley } from "./fire.ts"
import type { Ready } from "./server-process.ts"

/** What a fan's browser asks for on a game day, in about these parts: the live pages most of all. */
export function pathsOf({ gameId, teamId }: { gameId: string; teamId: string }) {
  const api = [
    "/api/v1/scoreboard",
    "/api/v1/scoreboard",
    "/api/v1/home",
    `/api/v1/games/${gameId}`,
    `/api/v1/games/${gameId}/events`,
    `/api/v1/teams/${teamId}`,
    `/api/v1/teams/${teamId}/schedule`,
    "/api/v1/config",
    "/api/v1/news",
  ]
  const pages = ["/", "/scores", `/games/${gameId}`, `/teams/${teamId}`]
  return { api, pages, mix: [...api, ...pages] }
}

/** What is fired, one after the other; the first is the baseline. `seconds` each. */
export function volleys(at: Ready, paths: ReturnType<typeof pathsOf>, seconds: number): Volley[] {
  const many = { connections: 50, seconds }
  return [
    { name: "bare Hono, canned text", url: at.bare, paths: ["/"], ...many },
    { name: "API and pages through the edge", url: at.edge, paths: paths.mix, ...many },
    { name: "the same at 1,000 a second", url: at.edge, paths: paths.mix, ...many, rate: 1_000 },
    { name: "API through the edge", url: at.edge, paths: paths.api, ...many },
    { name: "pages through the edge", url: at.edge, paths: paths.pages, ...many },
    {
      name: "API, every request at its function",
      url: at.functions,
      paths: paths.api,
      connections: 10,
      seconds,
    },
    {
      name: "pages, every request at their function",
      url: at.functions,
      paths: paths.pages,
      connections: 10,
      seconds,
    },
  ]
}

/** Half a thousand at once, each as fast as the answers come, within the seconds in which a bracket comes out. */
const CROWD = 500

/**
 * A Selection Sunday: nobody, and then everybody at the same pages, while an edge that has just forgotten everything asks for each
 * of them. The first is the baseline.
 */
export function peak(at: Ready, paths: ReturnType<typeof pathsOf>, seconds: number): Volley[] {
  const many = { connections: CROWD, seconds }
  return [
    { name: "bare Hono, canned text", url: at.bare, paths: ["/"], ...many },
    { name: "everybody at once, an edge that knows nothing yet", url: at.edge, paths: paths.mix, ...many },
    { name: "right after it", url: at.edge, paths: paths.mix, ...many },
  ]
}
