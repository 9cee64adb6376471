/**
 * ESPN- and NCAA-shaped feeds that replay a recorded season around the present: the default source of `npm start`, of
 * the tests and of the bench. No internet needed, and the ingest code cannot tell the difference.
 */

export type { Event } from "./events.ts"
export { eventById, eventsAt, eventsOn } from "./events.ts"
export type { Fault } from "./faults.ts"
export { type League, leagueOf, leagues } from "./leagues.ts"
export { type Feeds, type FeedsOptions, startFeeds } from "./server.ts"
