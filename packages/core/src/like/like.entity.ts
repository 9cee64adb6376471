import { Entity } from "electrodb"
import { connection } from "../table.ts"

const string = { type: "string", required: true } as const

/** One item a fan and article: there cannot be two. */
export const LikeEntity = new Entity(
  {
    model: { entity: "Like", version: "1", service: "hub" },
    attributes: { articleId: string, userId: string, slug: string, at: string },
    indexes: {
      /** Whether a fan likes an article: 1 GetItem. */
      byPair: {
        pk: { field: "pk", composite: ["articleId"], template: "REACTIONS#${articleId}", casing: "none" },
        sk: { field: "sk", composite: ["userId"], template: "LIKE#${userId}", casing: "none" },
      },
      /** All that a fan likes, for their export and when they leave: 1 Query. */
      ofUser: {
        index: "gsi1",
        pk: { field: "gsi1pk", composite: ["userId"], template: "LIKES#${userId}", casing: "none" },
        sk: {
          field: "gsi1sk",
          composite: ["at", "articleId"],
          template: "${at}#${articleId}",
          casing: "none",
        },
      },
    },
  },
  connection(),
)

/** What is counted about an article; changed in the transaction that changes what is counted. */
export const CountEntity = new Entity(
  {
    model: { entity: "Reactions", version: "1", service: "hub" },
    attributes: { articleId: string, likes: { type: "number" } },
    indexes: {
      /** 1 GetItem. */
      byArticle: {
        pk: { field: "pk", composite: ["articleId"], template: "REACTIONS#${articleId}", casing: "none" },
        sk: { field: "sk", composite: [], template: "COUNTS", casing: "none" },
      },
    },
  },
  connection(),
)
