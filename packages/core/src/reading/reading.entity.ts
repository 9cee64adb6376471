import { Entity } from "electrodb"
import { connection } from "../table.ts"

/** A part of an article's count. Several, because many instances may write at once. */
export const ReadsEntity = new Entity(
  {
    model: { entity: "Reads", version: "1", service: "hub" },
    attributes: {
      articleId: { type: "string", required: true },
      shard: { type: "number", required: true },
      reads: { type: "number" },
    },
    indexes: {
      /** All parts of an article's count: 1 Query, 0.5 RRU. */
      ofArticle: {
        pk: { field: "pk", composite: ["articleId"], template: "REACTIONS#${articleId}", casing: "none" },
        sk: { field: "sk", composite: ["shard"], template: "READS#${shard}", casing: "none" },
      },
    },
  },
  connection(),
)
