import { createMiddleware } from "hono/factory"
import { secureHeaders } from "hono/secure-headers"
import type { SiteEnv } from "./env.ts"
import type { LoadShell, Shell } from "./shell.ts"

/** Nothing of the hub asks for any of these, and nothing that got into a page shall. */
const nobody = [
  "accelerometer",
  "camera",
  "displayCapture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
] as const

/**
 * Scripts and styles come from the site and from the page's own head, nothing else runs. Colours of teams and widths of bars are
 * style attributes. `hosts` are where pushes come from and pictures go to.
 */
export function pageSecurity(shell: LoadShell, hosts: readonly string[]) {
  return createMiddleware<SiteEnv>(async (c, next) => {
    // Without the built app there is no page to style.
    const inside = await shell().catch(() => ({ styles: [], scripts: [] }))
    return headersFor(inside, hosts)(c, next)
  })
}

function headersFor({ styles, scripts }: Pick<Shell, "styles" | "scripts">, hosts: readonly string[]) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", ...scripts],
      styleSrc: ["'self'", ...styles],
      styleSrcAttr: ["'unsafe-inline'"],
      // Crests and photos are the feeds'.
      imgSrc: ["'self'", "https:", "data:"],
      connectSrc: ["'self'", ...hosts],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
    permissionsPolicy: Object.fromEntries(nobody.map((name) => [name, []])),
    strictTransportSecurity: "max-age=63072000; includeSubDomains",
    xFrameOptions: "DENY",
    referrerPolicy: "strict-origin-when-cross-origin",
    crossOriginResourcePolicy: false,
  })
}
