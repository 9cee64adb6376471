import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

export function json(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(...path), "utf8"))
}

/** A member of foreign JSON, undefined where the path breaks off: `get(game, "header", "competitions", 0)`. */
export function get(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>((found, key) => {
    if (Array.isArray(found) && typeof key === "number") return found[key]
    return isRecord(found) ? found[key] : undefined
  }, value)
}

export function list(value: unknown, ...path: (string | number)[]): unknown[] {
  const found = get(value, ...path)
  return Array.isArray(found) ? found : []
}

/** Text that is there and not empty. */
export function text(value: unknown, ...path: (string | number)[]): string | undefined {
  const found = get(value, ...path)
  return typeof found === "string" && found !== "" ? found : undefined
}

export function number(value: unknown, ...path: (string | number)[]): number {
  return Number(get(value, ...path) ?? 0)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null
}

export function jsonFiles(dir: string): unknown[] {
  return readdirSync(dir)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => json(dir, file))
}

/** A CSV without quoted commas, as records by header. */
export function csv(dir: string, file: string): Record<string, string>[] {
  const [head = "", ...rows] = readFileSync(join(dir, file), "latin1").trim().split(/\r?\n/)
  const names = head.split(",")
  return rows.map((row) => Object.fromEntries(row.split(",").map((cell, i) => [names[i] ?? "", cell])))
}

const eastern = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "America/New_York",
  dateStyle: "short",
  timeStyle: "short",
})

/** `2022-10-09T00:00Z` → `["2022-10-08", "20:00"]`. */
export function easternClock(instant: string): [day: string, time: string] {
  const [day = "", time = ""] = eastern.format(new Date(instant)).split(" ")
  return [day, time]
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
