/**
 * Whether an endpoint belongs to one of the push services that browsers use: `services` are host names, which stand for their
 * subdomains as well, or whole origins. Everything else is refused, because the hub would send a request to any address that
 * somebody made up. Pure.
 */
export function isPushService(endpoint: string, services: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false
  const { protocol, hostname, port, origin, username, password } = new URL(endpoint)
  if (username !== "" || password !== "") return false
  if (services.includes(origin)) return true
  return (
    protocol === "https:" &&
    port === "" &&
    services.some((host) => hostname === host || hostname.endsWith(`.${host}`))
  )
}
