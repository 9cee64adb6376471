import type { Page } from "@hub/functions/client/pages"
import type { QueryClient, QueryKey } from "@tanstack/react-query"

/** A page as this device saw it last. `at` in milliseconds. */
export type Kept = { at: number; page: Page<unknown> }

/** Marks a page that comes from the device and not from the network. */
type Shown = Page<unknown> & { isKept?: true }

const cacheName = "hub-kept"
/** Some weeks of reading, a few hundred kilobytes. */
const keptLimit = 80
/** Everybody's pages. What belongs to a fan has other names and is never stored. */
const open = new Set([
  "home",
  "scoreboard",
  "schedule",
  "game",
  "team",
  "teams",
  "player",
  "standings",
  "rankings",
  "search",
])

/** Whether a page of this name may stay on the device. */
export function isKeepable(key: QueryKey): boolean {
  return typeof key[0] === "string" && open.has(key[0]) && key.every((part) => typeof part === "string")
}

export function isKept(data: unknown): boolean {
  return typeof data === "object" && data !== null && "isKept" in data
}

/** A query's data may be anything; that of the API's pages has these. */
export function isPage(data: unknown): data is Page<unknown> {
  return typeof data === "object" && data !== null && "data" in data && "asOf" in data
}

/** Stores a page under its name; the ones not renewed for longest give way. */
export async function keep(key: QueryKey, kept: Kept): Promise<void> {
  const cache = await openCache()
  if (!cache || !isKeepable(key)) return
  await cache.put(addressOf(key), new Response(JSON.stringify(kept)))
  const names = await cache.keys()
  await Promise.all(
    names.slice(0, Math.max(0, names.length - keptLimit)).map((request) => cache.delete(request)),
  )
}

async function readKept(key: QueryKey): Promise<Kept | null> {
  const found = await (await openCache())?.match(addressOf(key))
  return found ? JSON.parse(await found.text()) : null
}

/** All there is, the newest first. */
export async function listKept(): Promise<{ key: string[]; kept: Kept }[]> {
  const cache = await openCache()
  const requests = (await cache?.keys()) ?? []
  const all = requests.map(async ({ url }) => {
    const key = new URL(url).pathname.split("/").slice(2).map(decodeURIComponent)
    const kept = await readKept(key)
    return kept ? [{ key, kept }] : []
  })
  return (await Promise.all(all)).flat().sort((a, b) => b.kept.at - a.kept.at)
}

/** A page that broke may have broken on what was kept: an older version may have stored it. */
export function forgetKept(): void {
  if ("caches" in globalThis) caches.delete(cacheName).catch(() => undefined)
}

/** Puts the kept page in sight where there is nothing newer; its age stays its own. */
export async function showKept(client: QueryClient, key: QueryKey): Promise<void> {
  if (client.getQueryData(key) !== undefined) return
  const kept = await readKept(key).catch(() => null)
  if (!kept || client.getQueryData(key) !== undefined) return
  const page: Shown = { ...kept.page, isKept: true }
  client.setQueryData(key, page, { updatedAt: kept.at })
}

function addressOf(key: QueryKey): string {
  return `/kept/${key.map((part) => encodeURIComponent(String(part))).join("/")}`
}

/** Undefined where the browser has none, or a private window refuses it. */
async function openCache(): Promise<Cache | undefined> {
  if (!("caches" in globalThis)) return undefined
  return caches.open(cacheName).catch(() => undefined)
}
