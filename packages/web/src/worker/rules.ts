/** What the worker does with a request. `null` is none of its business: the browser asks as if it were not there. */
export type Care = "page" | "build" | "file" | null

export type Asked = { method: string; mode: string; url: string }

/**
 * Pages of the app, and what they load from /static. The API, sign-in and the twins never pass through the worker, so
 * nothing private can be left in its caches.
 */
export function careFor({ method, mode, url }: Asked, origin: string): Care {
  const { origin: theirs, pathname } = new URL(url)
  if (method !== "GET" || theirs !== origin) return null
  if (pathname.startsWith("/static/assets/")) return "build"
  if (pathname.startsWith("/static/")) return "file"
  const isPage = mode === "navigate" && !/^\/(?:api|auth)(?:\/|$)/.test(pathname) && !/\.\w+$/.test(pathname)
  return isPage ? "page" : null
}

/** A cache lists the oldest first, and what is put again moves to its end. */
export function overflow<T>(keys: readonly T[], limit: number): T[] {
  return keys.slice(0, Math.max(0, keys.length - limit))
}

/** Caches of other versions, which nobody reads any more. */
export function outdated(names: readonly string[], current: string): string[] {
  return names.filter((name) => name.startsWith(shellPrefix) && name !== current)
}

export const shellPrefix = "hub-shell-"
