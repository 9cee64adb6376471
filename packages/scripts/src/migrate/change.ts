import { stableJson } from "@hub/core/id"
import type { Changes, Item } from "./info.ts"

/** A change as DynamoDB takes it, with plain values. */
export type Write = {
  UpdateExpression: string
  ConditionExpression: string
  ExpressionAttributeNames: Record<string, string>
  ExpressionAttributeValues: Record<string, unknown>
}

/** Without what is as it should be already. Pure. */
export function newIn(item: Item, changes: Changes): Changes {
  return Object.fromEntries(
    Object.entries(changes).filter(([name, value]) => stableJson(item[name]) !== stableJson(value)),
  )
}

/** An update on condition that what it is made of and what it replaces are as they were read. Pure. */
export function writeOf(item: Item, changes: Changes, reads: readonly string[]): Write {
  const watched = [...new Set([...reads, ...Object.keys(changes)])]
  const place = new Map(watched.map((name, index) => [name, index]))
  const set = Object.entries(changes).filter(([, value]) => value !== undefined)
  const gone = Object.keys(changes).filter((name) => changes[name] === undefined)
  const name = (of: string) => `#a${place.get(of)}`
  const conditions = watched.map((one) =>
    item[one] === undefined ? `attribute_not_exists(${name(one)})` : `${name(one)} = :old${place.get(one)}`,
  )
  const old = watched.flatMap((one) =>
    item[one] === undefined ? [] : [[`:old${place.get(one)}`, item[one]]],
  )
  return {
    UpdateExpression: [
      set.length > 0 ? `SET ${set.map(([one]) => `${name(one)} = :new${place.get(one)}`).join(", ")}` : "",
      gone.length > 0 ? `REMOVE ${gone.map(name).join(", ")}` : "",
    ]
      .join(" ")
      .trim(),
    ConditionExpression: ["attribute_exists(pk)", ...conditions].join(" AND "),
    ExpressionAttributeNames: Object.fromEntries(watched.map((one) => [name(one), one])),
    ExpressionAttributeValues: Object.fromEntries([
      ...old,
      ...set.map(([one, value]) => [`:new${place.get(one)}`, value]),
    ]),
  }
}
