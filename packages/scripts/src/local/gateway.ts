import { Agent, request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http"
import { AppError, messageOf } from "@hub/core/error"
import { onwardTo } from "./drill/onward.ts"
import { spoil } from "./drill/spoil.ts"
import type { FaultBox } from "./drill/table-faults.ts"
import { awsError, type Emulator, type Listening, listen, readCall, sendReply } from "./http.ts"

/** What stands behind the gateway: an emulator for each service, and where DynamoDB listens. */
export type Services = {
  dynamodb: string
  emulators: Record<string, Emulator>
  /** Pages for people under /_local/, by name. */
  pages: Record<string, Emulator>
  /** What goes wrong with the table, for drills. */
  faults?: FaultBox
}

/**
 * Every AWS service on one port: an SDK that knows only `AWS_ENDPOINT_URL` signs each request for one service,
 * and that name decides who answers. Unknown services are a 501 that names them.
 */
export async function startGateway(port: number, services: Services): Promise<Listening> {
  const proxy = createProxy(services.dynamodb)
  const onward = onwardTo(services.dynamodb)
  const server = await listen((request, response) => {
    if (serviceOf(request) === "dynamodb") {
      const fault = services.faults?.take(operationOf(request))
      if (!fault) return proxy.forward(request, response)
      return void spoil(fault, request, response, onward)
    }
    return void answer(request, response, services)
  }, port)
  return {
    port: server.port,
    close: async () => {
      await server.close()
      proxy.close()
    },
  }
}

/** `GetItem` of `DynamoDB_20120810.GetItem`. */
function operationOf({ headers }: Pick<IncomingMessage, "headers">): string {
  return String(headers["x-amz-target"]).split(".").at(-1) ?? ""
}

async function answer(request: IncomingMessage, response: ServerResponse, services: Services): Promise<void> {
  try {
    const emulator = emulatorFor(request, services)
    sendReply(response, await emulator(await readCall(request)))
  } catch (thrown) {
    const status = thrown instanceof AppError && thrown.kind === "too_large" ? 413 : 500
    sendReply(response, awsError(status, "InternalFailure", messageOf(thrown)))
  }
}

function emulatorFor(request: IncomingMessage, services: Services): Emulator {
  const page = /^\/_local\/([a-z.]+)(?:\/|$)/.exec(request.url ?? "")?.[1]
  if (page !== undefined) return services.pages[page] ?? (() => awsError(404, "NotFound", `No page ${page}`))
  const service = serviceOf(request)
  const missing: Emulator = () =>
    awsError(501, "NotImplemented", `The local AWS has no service "${service ?? "(unsigned request)"}"`)
  return (service === undefined ? undefined : services.emulators[service]) ?? missing
}

/**
 * The service in the credential scope: `<key>/<day>/<region>/<service>/aws4_request`, in a header or a signed URL. What anybody
 * may ask of Cognito is not signed: its operations are named in a header, its keys are at a well-known path.
 */
export function serviceOf(request: Pick<IncomingMessage, "headers" | "url">): string | undefined {
  const target = request.headers["x-amz-target"]
  const isCognito =
    (typeof target === "string" && target.startsWith("AWSCognitoIdentityProviderService.")) ||
    /^\/[\w-]+\/\.well-known\/jwks\.json$/.test(request.url ?? "")
  if (isCognito) return "cognito-idp"
  const header = /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(request.headers.authorization ?? "")
  const signed = /[?&]X-Amz-Credential=[^%&]+%2F\d+%2F[^%&]+%2F([^%&]+)%2F/i.exec(request.url ?? "")
  return (header ?? signed)?.[1]
}

/** Streams both ways over kept connections: DynamoDB is on the path of every page. */
function createProxy(target: string) {
  const agent = new Agent({ keepAlive: true })
  const forward = (request: IncomingMessage, response: ServerResponse) => {
    const { method, headers, url } = request
    const onward = httpRequest(
      new URL(url ?? "/", target),
      { agent, method: method ?? "GET", headers },
      (reply) => {
        response.writeHead(reply.statusCode ?? 502, reply.headers)
        reply.pipe(response)
      },
    )
    onward.on("error", (error) => {
      if (response.headersSent) return response.destroy()
      return sendReply(
        response,
        awsError(503, "ServiceUnavailable", `DynamoDB does not answer: ${error.message}`),
      )
    })
    request.pipe(onward)
  }
  return { forward, close: () => agent.destroy() }
}
