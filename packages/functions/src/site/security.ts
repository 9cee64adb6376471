import { secureHeaders } from "hono/secure-headers"

/** Scripts and styles come from the site alone. Colours of teams and widths of bars are style attributes. */
export const pageSecurity = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    styleSrcAttr: ["'unsafe-inline'"],
    // Crests and photos are the feeds'.
    imgSrc: ["'self'", "https:", "data:"],
    connectSrc: ["'self'", "https:", "wss:"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  strictTransportSecurity: "max-age=63072000; includeSubDomains",
  xFrameOptions: "DENY",
  referrerPolicy: "strict-origin-when-cross-origin",
  crossOriginResourcePolicy: false,
})
