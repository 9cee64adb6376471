import type { Emulator } from "./http.ts"

/**
 * What production's router adds to a request for a function, in place of what the viewer may have sent under these
 * names: the proof that it came this way, and who asked. Kept in step with infra/router.ts.
 */
export function throughRouter(origin: Emulator, edgeSecret: string): Emulator {
  return (call) => {
    const viewer = call.ip.replace(/^::ffff:/, "")
    return origin({ ...call, headers: { ...call.headers, "x-hub-edge": edgeSecret, "x-hub-viewer": viewer } })
  }
}
