import type { AppRouter } from "../../app.tsx"
import { type Action, createVisit, deviceOf, kindOf, originOf, weightOf } from "./visit.ts"

/** What the hub said last about how many visits it counts, and until when that is believed. No word about who reads. */
const SAMPLING = "hub.sampling"
const BELIEVED_MS = 3_600_000
const EVENTS = "/api/v1/analytics/events"

/** Counts this visit until the page is gone: sent when it goes out of sight, in one small request. */
export function startUsage(router: AppRouter): void {
  const weight = weightOf(sampling(), Math.random())
  if (weight === undefined) return
  const from = originOf(document.referrer, location.hostname)
  const visit = createVisit(weight, { device: deviceOf(innerWidth), from })
  visit.view(kindOf(location.pathname))
  router.subscribe("onResolved", ({ pathChanged, toLocation }) => {
    if (pathChanged) visit.view(kindOf(toLocation.pathname))
  })
  addEventListener("click", ({ target }) => {
    const marked = target instanceof Element ? target.closest<HTMLElement>("[data-usage]") : null
    const action = actions.find((one) => one === marked?.dataset["usage"])
    if (action) visit.act(action)
  })
  const seen = createSeen()
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden") return
    const beacon = visit.take(seen())
    if (beacon) void send(beacon)
  })
}

const actions: readonly Action[] = ["follow", "calendar", "replay"]

/** What came from the edge since the last time, as CloudFront marks some of its answers; the first byte's wait only once. */
function createSeen() {
  const past = { until: 0, first: false }
  return () => {
    const entries = performance
      .getEntriesByType("resource")
      .filter((entry) => entry.startTime >= past.until && entry.name.includes("/api/v1/"))
    past.until = performance.now()
    const marks = entries.flatMap((entry) =>
      entry instanceof PerformanceResourceTiming ? entry.serverTiming.map(({ name }) => name) : [],
    )
    const [page] = performance.getEntriesByType("navigation")
    const isFirst = !past.first && page instanceof PerformanceNavigationTiming
    past.first = true
    return {
      hits: marks.filter((name) => name === "cdn-cache-hit").length,
      misses: marks.filter((name) => name === "cdn-cache-miss").length,
      ...(isFirst && page.responseStart > 0 && { firstByteMs: Math.round(page.responseStart) }),
    }
  }
}

/** Nobody waits for it, and one that is lost is lost. */
async function send(beacon: object): Promise<void> {
  const headers = { "content-type": "application/json" }
  const body = JSON.stringify(beacon)
  const answer = await fetch(EVENTS, { method: "POST", headers, body, keepalive: true }).catch(() => null)
  if (!answer || (!answer.ok && answer.status !== 503)) return
  const told: unknown = answer.ok ? Object(await answer.json()).data?.sampling : 0
  if (typeof told === "number") remember(told)
}

function sampling(): number {
  try {
    const [told, at] = (localStorage.getItem(SAMPLING) ?? "").split(" ").map(Number)
    return told !== undefined && at !== undefined && Date.now() - at < BELIEVED_MS ? told : 1
  } catch {
    return 1
  }
}

/** Nothing is kept while everything is counted. */
function remember(told: number): void {
  try {
    if (told === 1) localStorage.removeItem(SAMPLING)
    else localStorage.setItem(SAMPLING, `${told} ${Date.now()}`)
  } catch {
    // A private window: the next visit asks again.
  }
}
