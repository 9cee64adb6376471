import { Entity } from "electrodb"
import { connection, json } from "../table.ts"
import type { Device, PushEvent, Subscription } from "./info.ts"

const string = { type: "string", required: true } as const
const number = { type: "number", required: true } as const

/** A device, found by the hash of its endpoint; ~0.6 KB. Only here to know which rows are its own. */
export const DeviceEntity = new Entity(
  {
    model: { entity: "PushDevice", version: "1", service: "hub" },
    attributes: {
      id: string,
      device: { type: json<Device>(), required: true },
      /** Rises with every write, so that two at once do not leave rows of both. */
      version: number,
      expireAt: number,
    },
    indexes: {
      /** 1 GetItem. */
      byId: {
        pk: { field: "pk", composite: ["id"], template: "PUSH#DEVICE#${id}", casing: "none" },
        sk: { field: "sk", composite: [], template: "DEVICE", casing: "none" },
      },
    },
  },
  connection(),
)

/** What a device wants to know of one team; ~0.5 KB, one row a team and device, written and deleted with the device. */
export const WishEntity = new Entity(
  {
    model: { entity: "PushWish", version: "1", service: "hub" },
    attributes: {
      team: string,
      /** Seconds that it is told later, three digits so that they sort. */
      held: string,
      id: string,
      events: { type: json<readonly PushEvent[]>(), required: true },
      subscription: { type: json<Subscription>(), required: true },
      spoilerFree: { type: "boolean", required: true },
      expireAt: number,
    },
    indexes: {
      /** Who wants to know of a team, the soonest first: 1 Query, ~0.07 RRU a device, as many pages as it takes. */
      ofTeam: {
        pk: { field: "pk", composite: ["team"], template: "PUSH#TEAM#${team}", casing: "none" },
        sk: { field: "sk", composite: ["held", "id"], template: "${held}#${id}", casing: "none" },
      },
    },
  },
  connection(),
)

/** How many new devices a network has brought on a day; ~0.2 KB, dropped by TTL after two days. */
export const NewcomersEntity = new Entity(
  {
    model: { entity: "PushDay", version: "1", service: "hub" },
    attributes: {
      day: string,
      /** A network, hashed with a secret that is not in the table. */
      whose: string,
      count: { type: "number" },
      expireAt: { type: "number" },
    },
    indexes: {
      /** One counter: 1 conditional UpdateItem. */
      byDay: {
        pk: { field: "pk", composite: ["day"], template: "PUSH#DAY#${day}", casing: "none" },
        sk: { field: "sk", composite: ["whose"], template: "${whose}", casing: "none" },
      },
    },
  },
  connection(),
)
