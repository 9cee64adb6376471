import type { AppRouter } from "../../app.tsx"

/** Counts the visit of a browser that did not ask not to be; for one that did, not even the code for it is loaded. */
export async function countWhenAllowed(router: AppRouter): Promise<void> {
  if (!mayCount(navigator)) return
  const { startUsage } = await import("./start.ts")
  startUsage(router)
}

type Wishes = { doNotTrack?: string | null; globalPrivacyControl?: boolean }

/** Do Not Track and Global Privacy Control, either of which is a no. Pure. */
export function mayCount({ doNotTrack, globalPrivacyControl }: Wishes): boolean {
  return doNotTrack !== "1" && globalPrivacyControl !== true
}
