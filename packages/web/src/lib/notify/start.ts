import { gamesIn } from "@hub/functions/client/live/merge"
import { type QueryClient, QueryObserver } from "@tanstack/react-query"
import { homeQuery } from "../query.ts"
import type { Game } from "../types.ts"
import { merged, type Notice, noticesOf } from "./notices.ts"
import { isPushed, keepTold } from "./push.ts"
import { notifyChoice } from "./store.ts"

/** Browsers wake a tab in the background about once a minute; asking more often is in vain. */
const PACE = 60_000
/** What happens within so long of each other is one burst. */
const BURST = 5_000

/**
 * Tells what happens in the chosen teams' games while the hub is open, also in a tab that nobody looks at. Told is what the
 * front page may show: it has passed the gate. One tab of several tells, the others stay silent.
 */
export function startNotices(client: QueryClient): void {
  keepTold()
  const seen = new Map<string, Game>()
  let waiting: Notice[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    timer = undefined
    const latest = new Map(waiting.map((notice) => [notice.gameId, notice]))
    waiting = []
    // What is pushed to this device is shown by its worker; twice would be once too often.
    if (isPushed()) return
    for (const notice of merged([...latest.values()])) void show(notice)
  }
  const look = (data: unknown) => {
    const games = gamesIn(data)
    waiting.push(...noticesOf(seen, games, notifyChoice()))
    for (const game of games) seen.set(game.id, game)
    if (waiting.length > 0) timer ??= setTimeout(tell, BURST)
  }
  const begin = () => {
    const observer = new QueryObserver(client, {
      ...homeQuery(),
      refetchInterval: PACE,
      refetchIntervalInBackground: true,
    })
    observer.subscribe(({ data }) => data && look(data.data))
    look(observer.getCurrentResult().data?.data)
  }
  // The lock goes to the next tab when this one closes.
  if ("locks" in navigator) {
    void navigator.locks.request("hub.notices", () => {
      begin()
      return new Promise<never>(() => undefined)
    })
  }
}

/** Through the service worker where there is one: phones show no other. */
async function show({ gameId, title, body }: Notice): Promise<void> {
  if (Notification.permission !== "granted") return
  const options = { body, tag: `game-${gameId}`, icon: "/favicon.svg" }
  const registration = await navigator.serviceWorker?.getRegistration()
  if (registration?.active)
    return registration.showNotification(title, { ...options, data: { url: `/games/${gameId}` } })
  const notification = new Notification(title, options)
  notification.addEventListener("click", () => {
    window.focus()
    if (gameId !== "") location.assign(`/games/${gameId}`)
  })
  return undefined
}
