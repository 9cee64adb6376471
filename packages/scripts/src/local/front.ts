import { createCdn } from "./cdn/index.ts"
import { told } from "./drill/page.ts"
import { createSwitches } from "./drill/switches.ts"
import { type Emulator, jsonReply } from "./http.ts"
import { functionUrl, type Invoke } from "./lambda.ts"
import { throughRouter } from "./router.ts"

export type Front = {
  /** A function behind the CDN, as browsers reach it. `edgeSecret` proves to it that a request came this way. */
  origin: (name: string, edgeSecret: string) => Emulator
  /** For people, under /_local/: what the CDN did, an invalidation of it, and functions turned off and on again. */
  pages: Record<string, Emulator>
}

/** What stands between browsers and the functions. Without `caching` every request reaches its function. */
export function createFront(invoke: Invoke, caching: boolean, onError: (thrown: unknown) => void): Front {
  const cdn = createCdn()
  const switches = createSwitches()
  const behind = switches.through(invoke)
  const turn = (name: string, isOn: boolean) => () => told(() => switches.turn(name, isOn))
  return {
    origin(name, edgeSecret) {
      const router = throughRouter(functionUrl(name, behind, onError), edgeSecret)
      return caching ? cdn.through(router) : router
    },
    pages: {
      edge: () => jsonReply(200, cdn.counts()),
      "edge.forget": () => {
        cdn.forget()
        return jsonReply(200, cdn.counts())
      },
      "api.down": turn("api", false),
      "api.up": turn("api", true),
      "site.down": turn("site", false),
      "site.up": turn("site", true),
    },
  }
}
