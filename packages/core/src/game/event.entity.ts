import { Entity } from "electrodb"
import { connection, json } from "../table.ts"
import type { GameEvent } from "./event.ts"

/**
 * A game's event log, append-only and kept for ever: ~0.5 KB an entry, ~150 a game. Its stream is the bus. A partition of
 * its own beside the game's, so that a page of the game does not read it.
 */
export const GameEventEntity = new Entity(
  {
    model: { entity: "GameEvent", version: "1", service: "hub" },
    attributes: {
      gameId: { type: "string", required: true },
      /** The seq, padded so that it sorts. */
      nr: { type: "string", required: true },
      event: { type: json<GameEvent>(), required: true },
      /** The work that learned of it, so that what follows is found in the logs by the same id. */
      correlationId: { type: "string" },
    },
    indexes: {
      /** What happened in a game after a cursor: 1 Query, ~0.07 RRU an event. */
      ofGame: {
        pk: { field: "pk", composite: ["gameId"], template: "GAME#${gameId}#LOG", casing: "none" },
        sk: { field: "sk", composite: ["nr"], template: "${nr}", casing: "none" },
      },
    },
  },
  connection(),
)
