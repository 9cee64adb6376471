import { pathOf, shownOf, type Wishes } from "./notice.ts"
import { careFor, outdated, overflow, shellPrefix } from "./rules.ts"

declare const self: ServiceWorkerGlobalScope
/** Put in by the build: every file of this version, and a hash of their names and contents. */
declare const BUILD: { version: string; files: readonly string[] }

const { version, files } = BUILD
const shellCache = `${shellPrefix}${version}`
const fileCache = "hub-files"
const fileLimit = 30
/** The page without anybody's data in it; the app then shows what this device has kept. */
const shellPage = "/static/index.html"
/** A server that has not begun to answer by then is as good as none, where there is something to show instead. */
const patienceMs = 5_000

self.addEventListener("install", (event) => event.waitUntil(install()))
self.addEventListener("activate", (event) => event.waitUntil(activate()))
self.addEventListener("message", (event) => event.waitUntil(answerOffer(event)))
self.addEventListener("push", (event) => event.waitUntil(showNotice(event)))
self.addEventListener("notificationclick", (event) => event.waitUntil(openNotice(event)))
self.addEventListener("fetch", (event) => {
  const care = careFor(event.request, self.location.origin)
  if (care === "page") event.respondWith(openPage(event))
  if (care === "build") event.respondWith(fromBuild(event.request))
  if (care === "file") event.respondWith(oldThenNew(event))
})

/** All or nothing: a shell without one of its parts would break on the road. Hashed names may come from the HTTP cache. */
async function install(): Promise<void> {
  const cache = await caches.open(shellCache)
  await cache.addAll(
    files.map((file) => new Request(file, { cache: file.includes("/assets/") ? "default" : "no-cache" })),
  )
  await cache.put(shellPage, await underPolicy(await cache.match(shellPage)))
}

/** A page's policy comes with the pages; the bucket, where the shell lies, has none. This script came with it as well. */
async function underPolicy(shell: Response | undefined): Promise<Response> {
  const { headers } = await fetch(self.location.href, { method: "HEAD" })
  const policy = headers.get("content-security-policy")
  if (!shell || policy === null) throw new Error("The shell came without a policy")
  return new Response(shell.body, {
    headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy },
  })
}

async function activate(): Promise<void> {
  await Promise.all(outdated(await caches.keys(), shellCache).map((name) => caches.delete(name)))
  // The page is asked for while the worker starts. Safari and Firefox once had no such thing.
  await self.registration.navigationPreload?.enable()
  // From the first visit on: what is open now works without a network as well.
  await self.clients.claim()
}

/**
 * A page says which build it is of when it sees this worker waiting. Of ours, it needs nothing new and we may begin; an
 * older one is told, so that its reader decides when. `take` is that decision.
 */
async function answerOffer({ data, source }: ExtendableMessageEvent): Promise<void> {
  const { type, entry }: { type?: string; entry?: string } = data ?? {}
  if (type === "take" || (type === "offer" && files.includes(entry ?? ""))) return self.skipWaiting()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a client of ours, not another window
  if (type === "offer") source?.postMessage({ type: "newer" })
}

/** The network, which has the newest; the shell where it fails or keeps silent. */
async function openPage(event: FetchEvent): Promise<Response> {
  const fresh = askFor(event)
  const first = await Promise.race([fresh.catch(() => null), silence()])
  if (first && first.status < 500) return first
  return (await caches.match(shellPage, { cacheName: shellCache })) ?? first ?? fresh
}

async function askFor(event: FetchEvent): Promise<Response> {
  const preloaded: Response | undefined = await event.preloadResponse
  return preloaded ?? fetch(event.request)
}

function silence(): Promise<null> {
  return new Promise((done) => {
    setTimeout(() => done(null), patienceMs)
  })
}

async function fromBuild(request: Request): Promise<Response> {
  return (await caches.match(request, { cacheName: shellCache })) ?? fetch(request)
}

/** Icons, the theme's script, pictures: the stored one at once, a newer one for the next time. */
async function oldThenNew(event: FetchEvent): Promise<Response> {
  const { request } = event
  const old = (await caches.match(request, { cacheName: fileCache })) ?? (await caches.match(request))
  const fresh = fetch(request).then(async (response) => {
    if (response.ok) await store(request, response.clone())
    return response
  })
  if (!old) return fresh
  event.waitUntil(fresh.catch(() => undefined))
  return old
}

async function store(request: Request, response: Response): Promise<void> {
  const cache = await caches.open(fileCache)
  await cache.put(request, response)
  await Promise.all(overflow(await cache.keys(), fileLimit).map((key) => cache.delete(key)))
}

/** Each message is shown: a browser takes the permission back from a site that is silent. */
async function showNotice({ data }: PushEvent): Promise<void> {
  const { title, body, tag, url } = shownOf(data?.text(), await wishes())
  // `renotify` is in no list of types, because Safari has none.
  const options = { body, tag, renotify: true, icon: "/favicon.svg", data: { url } }
  await self.registration.showNotification(title, options)
}

async function wishes(): Promise<Wishes> {
  const kept = await caches.match("/wishes", { cacheName: "hub-wishes" })
  return kept ? kept.json() : { delaySeconds: 0, spoilerFree: false }
}

/** In a tab that is open already, where there is one. */
async function openNotice({ notification }: NotificationEvent): Promise<void> {
  notification.close()
  const url = pathOf(notification.data?.url)
  const [tab] = await self.clients.matchAll({ type: "window" })
  if (!tab) return void (await self.clients.openWindow(url))
  const opened = await tab.navigate(url)
  await (opened ?? tab).focus()
}
