import { type Accounts, createAccounts } from "@hub/functions/client/accounts"
import { ProblemError } from "@hub/functions/client/problem-error"
import { useEffect, useSyncExternalStore } from "react"
import { personChanged } from "./person.ts"
import type { Session } from "./types.ts"

/** `unknown` until the cookie was tried; the page then shows neither a name nor a way in. */
export type SessionState = { is: "unknown" } | { is: "out" } | { is: "in"; session: Session }

const unknown: SessionState = { is: "unknown" }
const out: SessionState = { is: "out" }
const current: { state: SessionState; asking: Promise<SessionState> | null } = {
  state: unknown,
  asking: null,
}
const listeners = new Set<() => void>()

/** Whether this device ever signed in: everybody else never asks, so reading costs the API nothing. */
const HINT = "hub.account"
const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("hub.session")
channel?.addEventListener("message", ({ data }) => void (data === "out" ? set(out) : renew()))

/** Calls about accounts, with this page's access token where one is needed. The token lives in memory only. */
export const accounts: Accounts = createAccounts({ accessToken })

/** Takes a session that the API has just opened, and tells the other tabs. */
export function signedIn(session: Session): void {
  remember(true)
  set({ is: "in", session })
  tellTabs("in")
}

export function signedOut(): void {
  remember(false)
  set(out)
  tellTabs("out")
}

function tellTabs(state: "in" | "out"): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A BroadcastChannel reaches its own origin only.
  channel?.postMessage(state)
}

/** The fan's profile changed: every place that shows it follows. */
export function profileChanged(user: Session["user"]): void {
  const { state } = current
  if (state.is === "in") set({ is: "in", session: { ...state.session, user } })
}

export function useSession(): SessionState {
  useEffect(() => void open(), [])
  return useSyncExternalStore(subscribe, () => current.state, serverState)
}

/** Tries the cookie once where this device has signed in before. */
function open(): Promise<SessionState> {
  if (current.state.is !== "unknown") return Promise.resolve(current.state)
  return remembers() ? renew() : Promise.resolve(set(out))
}

/** A token that lasts a moment longer, renewed when it is about to end. Undefined for who is signed out. */
export async function accessToken(): Promise<string | undefined> {
  const state = await open()
  if (state.is !== "in") return undefined
  const leftMs = Date.parse(state.session.expiresAt) - Date.now()
  if (leftMs > 60_000) return state.session.accessToken
  const renewed = await renew()
  return renewed.is === "in" ? renewed.session.accessToken : undefined
}

/** One renewal at a time: the cookie is good once. Without a network the session stays as it was. */
function renew(): Promise<SessionState> {
  current.asking ??= accounts
    .refresh()
    .then(
      (session) => set({ is: "in", session }),
      (thrown: unknown) => {
        if (!(thrown instanceof ProblemError) || thrown.status !== 401) return current.state
        remember(false)
        return set(out)
      },
    )
    .finally(() => {
      current.asking = null
    })
  return current.asking
}

function set(state: SessionState): SessionState {
  const was = current.state
  current.state = state
  if (state.is !== was.is) void follow(state)
  if (was.is !== "unknown" && personOf(state) !== personOf(was)) personChanged()
  for (const listener of listeners) listener()
  return state
}

function personOf(state: SessionState): string | null {
  return state.is === "in" ? state.session.user.id : null
}

/** The device's preferences follow the account; the code for it comes only with one. */
async function follow(state: SessionState): Promise<void> {
  if (state.is === "unknown") return
  const prefs = await import("./account-prefs.ts")
  if (state.is === "in") prefs.followAccount(state.session.user)
  else prefs.leaveAccount()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function serverState(): SessionState {
  return unknown
}

function remembers(): boolean {
  try {
    return localStorage.getItem(HINT) !== null
  } catch {
    return false
  }
}

function remember(isIn: boolean): void {
  try {
    if (isIn) localStorage.setItem(HINT, "1")
    else localStorage.removeItem(HINT)
  } catch {
    // A private window: the session lasts as long as the page.
  }
}
