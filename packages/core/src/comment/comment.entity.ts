import { Entity } from "electrodb"
import { connection, json } from "../table.ts"
import type { Fault } from "./info.ts"
import type { Stored } from "./stored.ts"

const string = { type: "string", required: true } as const
const number = { type: "number", required: true } as const

/** A comment, 0.5 to 3 KB. Written as a whole on condition of its revision; answers to it only raise two counters. */
export const CommentEntity = new Entity(
  {
    model: { entity: "Comment", version: "1", service: "hub" },
    attributes: {
      id: string,
      threadKey: string,
      order: string,
      /** Empty where nobody wrote it any more. */
      authorId: string,
      /** Empty where it does not wait. */
      queuedAt: string,
      /** Of the text: what a viewer behind may read. */
      saidAt: string,
      state: { type: json<Stored["state"]>(), required: true },
      children: number,
      revision: number,
      comment: { type: json<Omit<Stored, "state" | "children" | "revision">>(), required: true },
    },
    indexes: {
      /** A comment, for who changes or decides about it: 1 GetItem. */
      byId: {
        pk: { field: "pk", composite: ["id"], template: "COMMENT#${id}", casing: "none" },
        sk: { field: "sk", composite: [], template: "COMMENT", casing: "none" },
      },
      /**
       * What a thread shows, newest conversation first, in the order in which it is read: 1 Query. Sparse: what is held or
       * was never answered and is gone does not stand here.
       */
      ofThread: {
        index: "gsi1",
        condition: ({ state, children }) => state === "approved" || Number(children) > 0,
        pk: { field: "gsi1pk", composite: ["threadKey"], template: "COMMENTS#${threadKey}", casing: "none" },
        sk: { field: "gsi1sk", composite: ["order"], template: "${order}", casing: "none" },
      },
      /** All that a fan wrote, by time: 1 Query. */
      ofAuthor: {
        index: "gsi2",
        condition: ({ authorId }) => authorId !== "",
        pk: { field: "gsi2pk", composite: ["authorId"], template: "COMMENTS_BY#${authorId}", casing: "none" },
        sk: { field: "gsi2sk", composite: ["id"], template: "${id}", casing: "none" },
      },
      /** What waits for a moderator, longest first: 1 Query. Sparse, so it is as long as the queue. */
      queue: {
        index: "gsi3",
        condition: ({ queuedAt }) => queuedAt !== "",
        pk: { field: "gsi3pk", composite: [], template: "COMMENT_QUEUE", casing: "none" },
        sk: { field: "gsi3sk", composite: ["queuedAt", "id"], template: "${queuedAt}#${id}", casing: "none" },
      },
    },
  },
  connection(),
)

/** How many comments a thread shows; changed in the transaction that shows or hides one. */
export const ThreadEntity = new Entity(
  {
    model: { entity: "CommentThread", version: "1", service: "hub" },
    attributes: { threadKey: string, comments: { type: "number" } },
    indexes: {
      /** 1 GetItem. */
      byKey: {
        pk: { field: "pk", composite: ["threadKey"], template: "COMMENTS#${threadKey}", casing: "none" },
        sk: { field: "sk", composite: [], template: "COUNTS", casing: "none" },
      },
    },
  },
  connection(),
)

/** One item a reader and comment: nobody reports twice. */
export const ReportEntity = new Entity(
  {
    model: { entity: "CommentReport", version: "1", service: "hub" },
    attributes: { id: string, userId: string, at: string, reason: { type: json<Fault>(), required: true } },
    indexes: {
      /** Whether a reader reported a comment: 1 GetItem. */
      byPair: {
        pk: { field: "pk", composite: ["id"], template: "COMMENT#${id}", casing: "none" },
        sk: { field: "sk", composite: ["userId"], template: "REPORT#${userId}", casing: "none" },
      },
      /** All that a fan reported, for their export and when they leave: 1 Query. */
      ofUser: {
        index: "gsi1",
        pk: { field: "gsi1pk", composite: ["userId"], template: "REPORTS_BY#${userId}", casing: "none" },
        sk: { field: "gsi1sk", composite: ["at", "id"], template: "${at}#${id}", casing: "none" },
      },
    },
  },
  connection(),
)
