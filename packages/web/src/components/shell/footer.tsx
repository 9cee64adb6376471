import { Link } from "@tanstack/react-router"
import { useClock, useNow } from "../../lib/now.ts"
import { zoneName } from "../../lib/time.ts"

export function Footer() {
  const now = useNow(3600_000)
  const { zone } = useClock()
  return (
    <footer id="footer" className="footer">
      <p>
        Times are in <Link to="/settings">your zone</Link>, {zoneName(zone, now)}. Game days are Eastern.
      </p>
      <p>
        Unofficial fan site, not affiliated with NC State University.{" "}
        <Link to="/about">Sources and data</Link> · <a href="/api/v1/docs">Open API</a>
      </p>
    </footer>
  )
}
