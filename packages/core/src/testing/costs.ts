import type { Costs } from "../cost/info.ts"

/** A quiet day's books. */
export function aCostsPage(over: Partial<Costs> = {}): Costs {
  return {
    level: 0,
    since: "2026-11-21T00:00:00.000Z",
    held: null,
    resetsAt: "2026-11-22T00:00:00.000Z",
    reasons: [],
    budget: { daily: 0.16, monthly: 5 },
    today: { day: "2026-11-21", dollars: 0.01, forecast: 0.02, allowance: 0.16 },
    month: { dollars: 0.2, forecast: 0.3 },
    features: [{ feature: "scores", dollars: 0.01 }],
    services: [{ service: "Amazon DynamoDB", today: 0.01, month: 0.2 }],
    days: [{ day: "2026-11-21", counted: 0.01, billed: null, minutes: [1320, 0, 0, 0], isDemo: false }],
    drift: { days: 0, services: [] },
    uncounted: 0,
    perVisit: null,
    billedUntil: null,
    switchedOff: [{ feature: "mails", what: "mails with codes", from: 3, isOff: false }],
    live: { pollSeconds: 10, push: true, keepFactor: 1 },
    pricesAsOf: "2026-11-21",
    updatedAt: "2026-11-21T22:00:00.000Z",
    ...over,
  }
}
