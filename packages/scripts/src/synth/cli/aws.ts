import { once } from "node:events"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { buffer } from "node:stream/consumers"
import * as v from "valibot"
import { ACCOUNT } from "../account.ts"

const Parameter = v.object({ Name: v.string(), Value: v.optional(v.string(), "") })

/** What SST keeps of itself in an account, once it was used there. */
const bootstrap = JSON.stringify({
  version: 5,
  asset: "sst-asset-synth",
  state: "sst-state-synth",
  assetEcrRegistryId: ACCOUNT,
  assetEcrUrl: `${ACCOUNT}.dkr.ecr.us-east-1.amazonaws.com/sst-asset`,
})

/** As much of S3 and SSM as SST's command line keeps its state in: no lists, no signatures, in memory. */
export async function startStateStore(): Promise<{ url: string; close(): void }> {
  const parameters = new Map([["/sst/bootstrap", bootstrap]])
  const objects = new Map<string, Buffer>()
  const server = createServer((request, response) => void reply(request, response))
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  const port = typeof address === "object" && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() }

  async function reply(request: IncomingMessage, response: ServerResponse) {
    const body = await buffer(request)
    const { method = "GET", url = "", headers } = request
    const target = String(headers["x-amz-target"] ?? "")
    if (target.startsWith("AmazonSSM.")) {
      const answer = parameter(target, body)
      response.writeHead(answer ? 200 : 400)
      return response.end(JSON.stringify(answer ?? { __type: "ParameterNotFound" }))
    }
    const path = url.split("?")[0] ?? ""
    if (method === "PUT") objects.set(path, unchunked(body, String(headers["x-amz-content-sha256"])))
    if (method === "DELETE") objects.delete(path)
    const found = method === "GET" ? objects.get(path) : Buffer.alloc(0)
    if (found) return response.end(found)
    response.writeHead(404, { "content-type": "application/xml" })
    return response.end("<Error><Code>NoSuchKey</Code></Error>")
  }

  function parameter(target: string, body: Buffer) {
    const { Name, Value } = v.parse(Parameter, JSON.parse(body.toString()))
    if (target.endsWith(".PutParameter")) parameters.set(Name, Value)
    const kept = parameters.get(Name)
    return kept === undefined ? undefined : { Parameter: { Name, Value: kept, Type: "String" } }
  }
}

/** The SDK sends streams as `<size in hex>\r\n<bytes>\r\n` until a size of 0. */
function unchunked(body: Buffer, hash: string): Buffer {
  if (!hash.startsWith("STREAMING")) return body
  const line = body.indexOf("\r\n")
  const size = Number.parseInt(body.subarray(0, line).toString(), 16)
  if (!size) return Buffer.alloc(0)
  const start = line + 2
  return Buffer.concat([body.subarray(start, start + size), unchunked(body.subarray(start + size + 2), hash)])
}
