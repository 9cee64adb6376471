import { Entity } from "electrodb"
import { connection, json } from "../table.ts"

/** A response body, ready to send: 24 KB of JSON is 1.4–2.9 KB of brotli. */
export const SnapshotEntity = new Entity(
  {
    model: { entity: "Snapshot", version: "1", service: "hub" },
    attributes: {
      key: { type: "string", required: true },
      /** Brotli of the JSON text. */
      body: { type: json<Uint8Array>(), required: true },
      /** Strong validator of the JSON text, stored because hashing per request costs more than the framework. */
      etag: { type: "string", required: true },
      /** When the sources behind it were last checked, UTC ISO; moves without the body changing. */
      asOf: { type: "string", required: true },
      stale: { type: "boolean", required: true },
      /** When the facts in the body were read from the table; a version older than the stored one is not written. */
      updatedAt: { type: "string", required: true },
      /** Only on the mark that a dropped page leaves. */
      expireAt: { type: "number" },
    },
    indexes: {
      /** A page: 1 GetItem, 0.5 RRU up to 4 KB. */
      byKey: {
        pk: { field: "pk", composite: ["key"], template: "SNAPSHOT#${key}", casing: "none" },
        sk: { field: "sk", composite: [], template: "SNAPSHOT", casing: "none" },
      },
    },
  },
  connection(),
)
