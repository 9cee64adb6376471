import { Hono } from "hono"
import type { Env } from "../env.ts"
import { even } from "../middleware/even.ts"
import { credentials } from "./credentials.ts"
import { signIn } from "./sign-in.ts"
import { signUp } from "./sign-up.ts"

/** Accounts. Only the API talks to Cognito: the refresh token is a cookie, the access token the page's own. */
export const auth = new Hono<Env>().use(even).route("/", signUp).route("/", signIn).route("/", credentials)
