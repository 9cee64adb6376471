import { ProblemError } from "@hub/functions/client/problem-error"
import { isUnsent, keepPrefs, onPrefs, prefs, setUnsent } from "./prefs.ts"
import { parsePrefs } from "./prefs-schema.ts"
import { accounts, profileChanged } from "./session.ts"
import type { UserProfile } from "./types.ts"

/** Moving a slider is one change. */
const REST_MS = 1_000
const following: { timer: ReturnType<typeof setTimeout> | undefined; stop: (() => void) | null } = {
  timer: undefined,
  stop: null,
}

/**
 * Brings this device and the account together: what this device changed goes to the account, else the account's choice comes
 * here. From then on changes follow, a second after the last. What cannot be sent stays noted, and goes the next time.
 */
export function followAccount(user: UserProfile): void {
  const known = user.preferences
  if (isUnsent() || Object.keys(known).length === 0) void send(user)
  else keepPrefs(parsePrefs(JSON.stringify({ ...prefs(), ...known })))
  following.stop ??= onPrefs(() => {
    if (!isUnsent()) return
    clearTimeout(following.timer)
    following.timer = setTimeout(() => void accounts.profile().then(send, ignore), REST_MS)
  })
}

/** Another device signs in as somebody else: nothing of this fan follows any more. */
export function leaveAccount(): void {
  clearTimeout(following.timer)
  following.stop?.()
  following.stop = null
}

async function send(user: UserProfile, isRetry = false): Promise<void> {
  try {
    const { teams, ...others } = prefs()
    const preferences = { ...others, teams: [...teams] }
    profileChanged(await accounts.update({ version: user.version, preferences }))
    setUnsent(false)
  } catch (thrown) {
    const isOutrun = thrown instanceof ProblemError && thrown.code === "CONFLICT"
    if (isOutrun && !isRetry) await accounts.profile().then((newer) => send(newer, true), ignore)
  }
}

function ignore(): void {
  // The note that it is unsent stays, and the next session sends it.
}
