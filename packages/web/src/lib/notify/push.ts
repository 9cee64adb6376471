import { createPush } from "@hub/functions/client/push"
import { onPrefs, prefs } from "../prefs.ts"
import { deviceOf, isNews, parseTold, type Told } from "./device.ts"
import { notifyChoice, onNotifyChoice } from "./store.ts"

const KEY = "hub.push"
/** Several taps in the settings are one change. */
const PAUSE = 1_000

const push = createPush()

export function canPush(): boolean {
  return "PushManager" in globalThis && "serviceWorker" in navigator
}

/** Whether this device is told with the hub closed. */
export function isPushed(): boolean {
  return told() !== null
}

/** Subscribes this device and says what it wants. Throws what the browser or the hub refuses with. */
export async function turnOn(): Promise<void> {
  const workers = await navigator.serviceWorker.ready
  const applicationServerKey = await push.key()
  const subscription = await workers.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey })
  await say(subscription)
}

/** Nothing is sent any more, even if the hub cannot be told of it: the browser's address is gone. */
export async function turnOff(): Promise<void> {
  const known = told()
  keep(null)
  const workers = await navigator.serviceWorker.getRegistration()
  await (await workers?.pushManager.getSubscription())?.unsubscribe()
  if (known) await push.forget(known.id).catch(() => undefined)
}

/** Keeps the hub informed of what this device wants, while it is open. */
export function keepTold(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void again().catch(() => undefined), PAUSE)
  }
  onPrefs(soon)
  onNotifyChoice(soon)
  addEventListener("online", soon)
  soon()
}

async function again(): Promise<void> {
  await noteForWorker()
  if (!isPushed()) return
  const workers = await navigator.serviceWorker.getRegistration()
  const subscription = await workers?.pushManager.getSubscription()
  // The permission was taken back, or the browser has thrown the address away.
  if (!subscription) return turnOff()
  await say(subscription)
}

async function say(subscription: PushSubscription): Promise<void> {
  await noteForWorker()
  const device = deviceOf(subscription.toJSON(), notifyChoice(), prefs())
  if (!device) return turnOff()
  const said = JSON.stringify(device)
  if (!isNews(told(), said, Date.now())) return
  const { id } = await push.register(device)
  keep({ id, said, at: Date.now() })
}

/** The worker cannot read preferences: it finds here what must not be shown, even if the hub has not heard of it. */
async function noteForWorker(): Promise<void> {
  const { delaySeconds, spoilerFree } = prefs()
  const cache = await caches.open("hub-wishes")
  await cache.put("/wishes", Response.json({ delaySeconds, spoilerFree }))
}

function told(): Told | null {
  try {
    return parseTold(localStorage.getItem(KEY))
  } catch {
    return null
  }
}

function keep(state: Told | null): void {
  if (!state) return localStorage.removeItem(KEY)
  localStorage.setItem(KEY, JSON.stringify(state))
}
