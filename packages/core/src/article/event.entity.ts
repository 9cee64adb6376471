import { Entity } from "electrodb"
import { connection, json } from "../table.ts"
import type { ArticleEvent } from "./event.ts"

/** What readers were told of, ~0.4 KB an entry, dropped by TTL after a month. Its stream is the bus. */
export const ArticleEventEntity = new Entity(
  {
    model: { entity: "ArticleEvent", version: "1", service: "hub" },
    attributes: {
      at: { type: "string", required: true },
      id: { type: "string", required: true },
      event: { type: json<ArticleEvent>(), required: true },
      expireAt: { type: "number", required: true },
    },
    indexes: {
      /** What was told since an instant: 1 Query, ~0.1 RRU each. */
      told: {
        pk: { field: "pk", composite: [], template: "ARTICLE_EVENTS", casing: "none" },
        sk: { field: "sk", composite: ["at", "id"], template: "${at}#${id}", casing: "none" },
      },
    },
  },
  connection(),
)
