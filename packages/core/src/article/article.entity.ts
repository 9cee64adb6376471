import { Entity } from "electrodb"
import { connection, json } from "../table.ts"
import type { Card, Info, Revision } from "./info.ts"
import type { Stored } from "./status.ts"

/** An article without what the clock decides. */
export type StoredArticle = Omit<Info, "status" | "publishedAt"> & Stored
export type StoredCard = Omit<Card, "status" | "publishedAt"> & Stored

const string = { type: "string", required: true } as const

/** An article, 1 to 100 KB with its HTML; or, at an address it once had, where it is now. */
export const ArticleEntity = new Entity(
  {
    model: { entity: "Article", version: "1", service: "hub" },
    attributes: {
      slug: string,
      id: string,
      version: { type: "number", required: true },
      movedTo: { type: json<string | null>(), required: true },
      article: { type: json<StoredArticle | null>(), required: true },
    },
    indexes: {
      /** The article at an address: 1 GetItem. */
      bySlug: {
        pk: { field: "pk", composite: ["slug"], template: "ARTICLE#${slug}", casing: "none" },
        sk: { field: "sk", composite: [], template: "ARTICLE", casing: "none" },
      },
    },
  },
  connection(),
)

/**
 * An article's entry in one list, ~0.6 KB; it stands in as many lists as it has facets. An index would carry the whole
 * text into each of them.
 */
export const ArticleCardEntity = new Entity(
  {
    model: { entity: "ArticleCard", version: "1", service: "hub" },
    attributes: {
      list: string,
      at: string,
      id: string,
      card: { type: json<StoredCard>(), required: true },
    },
    indexes: {
      /** All articles, or those of a category, tag, sport or author, newest first: 1 Query, ~0.1 RRU each. */
      ofList: {
        pk: { field: "pk", composite: ["list"], template: "ARTICLES#${list}", casing: "none" },
        sk: { field: "sk", composite: ["at", "id"], template: "${at}#${id}", casing: "none" },
      },
    },
  },
  connection(),
)

/** One saved version of an article; written once. */
export const RevisionEntity = new Entity(
  {
    model: { entity: "ArticleRevision", version: "1", service: "hub" },
    attributes: {
      id: string,
      version: { type: "number", required: true, padding: { length: 6, char: "0" } },
      revision: { type: json<Revision>(), required: true },
    },
    indexes: {
      /** What an article said before, newest first: 1 Query. */
      ofArticle: {
        pk: { field: "pk", composite: ["id"], template: "ARTICLE_REVISIONS#${id}", casing: "none" },
        sk: { field: "sk", composite: ["version"], template: "V${version}", casing: "none" },
      },
    },
  },
  connection(),
)
