import { Entity } from "electrodb"
import { connection, json } from "../table.ts"
import type { ArticleEvent } from "./event.ts"

/**
 * What readers were told of, ~0.4 KB an entry, kept for good: an article that is published again years later is no news. Its
 * stream is the bus.
 */
export const ArticleEventEntity = new Entity(
  {
    model: { entity: "ArticleEvent", version: "1", service: "hub" },
    attributes: {
      id: { type: "string", required: true },
      event: { type: json<ArticleEvent>(), required: true },
    },
    indexes: {
      /** Whether an article was told: 1 BatchGetItem of a day's articles, 0.5 RRU each. */
      byArticle: {
        pk: { field: "pk", composite: [], template: "ARTICLE_EVENTS", casing: "none" },
        sk: { field: "sk", composite: ["id"], template: "${id}", casing: "none" },
      },
    },
  },
  connection(),
)
