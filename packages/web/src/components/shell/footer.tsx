import { Link } from "@tanstack/react-router"
import { useNow, viewerZone } from "../../lib/now.ts"
import { zoneName } from "../../lib/time.ts"

export function Footer() {
  const now = useNow(3600_000)
  return (
    <footer className="footer">
      <p>Times are yours, {zoneName(viewerZone, now)}. Game days are Eastern.</p>
      <p>
        Unofficial fan site, not affiliated with NC State University.{" "}
        <Link to="/about">Sources and data</Link> · <a href="/api/v1/docs">Open API</a>
      </p>
    </footer>
  )
}
