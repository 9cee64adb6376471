import { readFile } from "node:fs/promises"
import type { Context, Handler } from "hono"
import { webFolders } from "../config.ts"
import type { SiteEnv } from "./env.ts"
import { bare } from "./kinds.ts"
import { page } from "./page.ts"

/** A built file that has to lie at the root, because its scope is the whole site. Asked for anew each time. */
export function rootFile(name: string, type: string): Handler<SiteEnv> {
  return async (c: Context<SiteEnv>) => {
    const body = await readFile(new URL(name, webFolders().files), "utf8").catch(() => null)
    if (body === null) return page(c, bare)
    return c.body(body, 200, { "Content-Type": type, "Cache-Control": "no-cache" })
  }
}
