import * as v from "valibot"
import { Name } from "../user/info.ts"

/** `replaced`: a newer key has taken its place, and it works for the rest of its day. */
export const State = v.picklist(["live", "replaced", "expired"])
export type State = v.InferOutput<typeof State>

/** What a person calls a key: where they use it. */
export const Draft = v.strictObject({ name: Name })

/** A key as its owner sees it. Its text is nowhere: the hub has only its hash. */
export const Info = v.pipe(
  v.object({
    id: v.string(),
    name: v.string(),
    hint: v.pipe(v.string(), v.description("How it begins and ends: hub_1a2b…9f0e")),
    createdAt: v.string(),
    expiresAt: v.string(),
    lastUsedOn: v.pipe(v.nullable(v.string()), v.description("A UTC day; null where it was never used")),
    state: State,
    replacedBy: v.pipe(v.nullable(v.string()), v.description("The id of the key that took its place")),
  }),
  v.metadata({ ref: "ApiKey" }),
)
export type Info = v.InferOutput<typeof Info>

/** A key that was just made, the only time that its text is told. */
export const Made = v.pipe(
  v.object({
    ...Info.entries,
    key: v.pipe(
      v.nullable(v.string()),
      v.description("The key itself; null where the same request was answered before"),
    ),
  }),
  v.metadata({ ref: "ApiKeyMade" }),
)
export type Made = v.InferOutput<typeof Made>
