import * as v from "valibot"
import { Snapshot } from "../snapshot/index.ts"
import type { Level } from "./client-config.ts"
import { ClientConfig } from "./info.ts"

export const KEY = "config"

export const Choice = v.object({
  transport: ClientConfig.entries.transport,
  level: ClientConfig.entries.level,
})

const Stored = v.pipe(v.string(), v.parseJson(), v.object({ data: Choice }))

/** What was chosen last; undefined where nobody has. 1 GetItem. */
export async function chosen(): Promise<v.InferOutput<typeof Choice> | undefined> {
  const stored = await Snapshot.read(KEY)
  return stored && v.parse(Stored, Snapshot.textOf(stored)).data
}

/** The level that was chosen last. 1 GetItem, once a run. */
export async function level(): Promise<Level> {
  return (await chosen())?.level ?? 0
}
