import { lookup } from "node:dns/promises"

/** True where the host's name does not resolve: a machine without internet, rather than a feed that is down. */
export async function isOffline(site: string): Promise<boolean> {
  return lookup(new URL(site).hostname).then(
    () => false,
    () => true,
  )
}
