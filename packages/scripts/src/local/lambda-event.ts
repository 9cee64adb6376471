import { randomUUID } from "node:crypto"
import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2 } from "aws-lambda"
import type { Call, Reply } from "./http.ts"

/** A request as a Function URL hands it to a handler: payload format 2.0. `now` in milliseconds. */
export function toEvent(call: Call, now: number): APIGatewayProxyEventV2 {
  const { cookie, ...headers } = call.headers
  const path = decodedPath(call.path)
  const query = joinedQuery(call.search)
  const binary = call.body.length > 0 && !textTypes.test(headers["content-type"] ?? "")
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath: path,
    rawQueryString: call.search,
    ...(cookie === undefined ? {} : { cookies: cookie.split(/;\s*/) }),
    headers: { "x-forwarded-for": call.ip, "x-forwarded-proto": "http", ...headers },
    ...(query ? { queryStringParameters: query } : {}),
    requestContext: {
      accountId: "000000000000",
      apiId: "local",
      domainName: headers["host"] ?? "localhost",
      domainPrefix: "local",
      http: {
        method: call.method,
        path,
        protocol: "HTTP/1.1",
        sourceIp: call.ip,
        userAgent: headers["user-agent"] ?? "",
      },
      requestId: randomUUID(),
      routeKey: "$default",
      stage: "$default",
      time: new Date(now).toISOString(),
      timeEpoch: now,
    },
    ...(call.body.length > 0 ? { body: call.body.toString(binary ? "base64" : "utf8") } : {}),
    isBase64Encoded: binary,
  }
}

/**
 * A handler's answer as Lambda would send it. A value without `statusCode` is a JSON body with status 200;
 * each cookie becomes a Set-Cookie header of its own.
 */
export function fromResult(result: unknown): Reply {
  const known = isResult(result) ? result : { statusCode: 200, body: asBody(result) }
  const headers: Record<string, string | string[]> = { "content-type": "application/json" }
  for (const [name, value] of Object.entries(known.headers ?? {})) headers[name.toLowerCase()] = String(value)
  if (known.cookies?.length) headers["set-cookie"] = known.cookies
  const body = known.body ?? ""
  return {
    status: known.statusCode ?? 200,
    headers,
    body: known.isBase64Encoded ? Buffer.from(body, "base64") : body,
  }
}

/** What Lambda passes on as text; everything else travels as base64. */
const textTypes = /^(text\/|application\/(json|javascript|xml)\b|[^;]+\+(json|xml)\b)/i

/** Decoded but for characters that would change the path's structure; a malformed path stays as it came. */
function decodedPath(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

/** A parameter that came twice has its values joined by commas. */
function joinedQuery(search: string): Record<string, string> | undefined {
  if (search === "") return undefined
  const query = new URLSearchParams(search)
  return Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name).join(",")]))
}

type Result = Exclude<APIGatewayProxyResultV2, string>

function isResult(value: unknown): value is Result {
  return typeof value === "object" && value !== null && "statusCode" in value
}

function asBody(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "")
}
