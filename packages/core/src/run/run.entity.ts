import { Entity } from "electrodb"
import { connection, json } from "../table.ts"
import type { Info, SourceState } from "./info.ts"

/** The journal of the ingest: one item a run, ~0.5 KB, dropped by TTL after 14 days. */
export const IngestRunEntity = new Entity(
  {
    model: { entity: "IngestRun", version: "1", service: "hub" },
    attributes: {
      id: { type: "string", required: true },
      sport: { type: "string", required: true },
      startedAt: { type: "string", required: true },
      run: { type: json<Info>(), required: true },
      expireAt: { type: "number", required: true },
    },
    indexes: {
      /** The latest runs of a sport, newest first: 1 Query. */
      ofSport: {
        pk: { field: "pk", composite: ["sport"], template: "RUNS#${sport}", casing: "none" },
        sk: { field: "sk", composite: ["startedAt", "id"], template: "${startedAt}#${id}", casing: "none" },
      },
    },
  },
  connection(),
)

/** Where each source of each sport stands; ~60 items that the planner and the status page read together. */
export const SourceEntity = new Entity(
  {
    model: { entity: "Source", version: "1", service: "hub" },
    attributes: {
      sport: { type: "string", required: true },
      kind: { type: "string", required: true },
      state: { type: json<SourceState>(), required: true },
      /** Validators for conditional requests, by URL. */
      validators: { type: json<Record<string, Record<string, string>>>(), required: true },
    },
    indexes: {
      /** All sources at once, by sport and kind: 1 Query, ~5 RRU, once a tick. */
      all: {
        pk: { field: "pk", composite: [], template: "SOURCES", casing: "none" },
        sk: { field: "sk", composite: ["sport", "kind"], template: "${sport}#${kind}", casing: "none" },
      },
    },
  },
  connection(),
)
