import type { Env } from "../api/env.ts"
import type { PageCache } from "../api/lib/snapshot.ts"
import type { LoadShell } from "./shell.ts"

/** `rail` holds what stands beside every page and changes with a result at most. `origin` is the site's own address. */
export type SiteEnv = {
  Bindings: Env["Bindings"]
  Variables: Env["Variables"] & { rail: PageCache; shell: LoadShell; origin: string }
}
