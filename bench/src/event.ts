import type { FunctionUrlEvent } from "@hub/functions/handler/event"

/** A GET as a Function URL hands it to the handler. */
export function getEvent(target: string, headers: Record<string, string> = {}): FunctionUrlEvent {
  const [path = "", rawQueryString = ""] = target.split("?")
  const http = { method: "GET", path, protocol: "HTTP/1.1", sourceIp: "203.0.113.7", userAgent: "bench" }
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath: path,
    rawQueryString,
    headers: { host: "hub.example", "accept-encoding": "br", ...headers },
    body: null,
    isBase64Encoded: false,
    requestContext: {
      accountId: "anonymous",
      apiId: "hub",
      authentication: null,
      authorizer: {},
      domainName: "hub.example",
      domainPrefix: "hub",
      http,
      requestId: "bench",
      routeKey: "$default",
      stage: "$default",
      time: "21/Nov/2026:12:00:00 +0000",
      timeEpoch: 0,
    },
  }
}
