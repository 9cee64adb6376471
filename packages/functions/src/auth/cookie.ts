import type { Context } from "hono"
import { deleteCookie, getCookie, setCookie } from "hono/cookie"

const NAME = "hub_session"

/** Sent back to the auth routes and nowhere else, by our own pages and nobody else's, and invisible to scripts. */
const options = { path: "/api/v1/auth", httpOnly: true, secure: true, sameSite: "Strict" } as const
const MONTH_SECONDS = 30 * 86_400

export function readSession(c: Context): string | undefined {
  return getCookie(c, NAME)
}

export function keepSession(c: Context, refreshToken: string): void {
  setCookie(c, NAME, refreshToken, { ...options, maxAge: MONTH_SECONDS })
}

export function endSession(c: Context): void {
  deleteCookie(c, NAME, options)
}
