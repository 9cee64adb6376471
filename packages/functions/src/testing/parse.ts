import * as v from "valibot"
import { Problem } from "../api/lib/error.ts"
import type { Answered } from "./caller.ts"

const List = v.object({ data: v.array(v.looseObject({ id: v.string() })), next: v.nullable(v.string()) })

/** The ids of a list's page and its cursor. */
export function listOf({ json }: Answered): { ids: string[]; next: string | null } {
  const { data, next } = v.parse(List, json)
  return { ids: data.map((item) => item.id), next }
}

/** A problem document, which must also have come as one. */
export function problemOf({ json, headers }: Answered): v.InferOutput<typeof Problem> {
  const type = headers.get("content-type")
  if (type !== "application/problem+json") throw new Error(`expected a problem, got ${type}`)
  return v.parse(Problem, json)
}

/** Read request units, from `Server-Timing`. */
export function readUnits({ headers }: Pick<Answered, "headers">): number {
  return Number(/rru;desc="([\d.]+)"/.exec(headers.get("server-timing") ?? "")?.[1] ?? Number.NaN)
}

/** How many calls of the table an answer took, from `Server-Timing`. */
export function tableCalls({ headers }: Pick<Answered, "headers">): number {
  return Number(
    /db;dur=[\d.]+;desc="(\d+) calls?"/.exec(headers.get("server-timing") ?? "")?.[1] ?? Number.NaN,
  )
}
