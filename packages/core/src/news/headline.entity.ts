import { Entity } from "electrodb"
import { connection, json } from "../table.ts"
import type { Headline } from "./info.ts"

/** A headline of a feed, ~0.7 KB, dropped by TTL 60 days after it was published. */
export const HeadlineEntity = new Entity(
  {
    model: { entity: "Headline", version: "1", service: "hub" },
    attributes: {
      id: { type: "string", required: true },
      sport: { type: "string", required: true },
      publishedAt: { type: "string", required: true },
      headline: { type: json<Headline>(), required: true },
      hash: { type: "string", required: true },
      /** When it was written, by the run's clock. */
      savedAt: { type: "string" },
      expireAt: { type: "number", required: true },
    },
    indexes: {
      /** The page a headline's slug leads to: 1 GetItem. */
      byId: {
        pk: { field: "pk", composite: ["id"], template: "HEADLINE#${id}", casing: "none" },
        sk: { field: "sk", composite: [], template: "HEADLINE", casing: "none" },
      },
      /** Latest first: 1 Query, 0.1 RRU a headline. */
      latest: {
        index: "gsi1",
        pk: { field: "gsi1pk", composite: [], template: "HEADLINES", casing: "none" },
        sk: {
          field: "gsi1sk",
          composite: ["publishedAt", "id"],
          template: "${publishedAt}#${id}",
          casing: "none",
        },
      },
    },
  },
  connection(),
)
