import { once } from "node:events"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { text } from "node:stream/consumers"
import { messageOf } from "@hub/core/error"
import * as v from "valibot"
import { ACCOUNT } from "./account.ts"
import { type Build, buildFunction } from "./function-build.ts"

const Call = v.object({ method: v.string(), params: v.array(v.unknown()) })

export type RpcServer = { url: string; builds: Build[]; close(): void }

/** Where bundles go, whether they are really built, and who is told that something happened. */
export type ServerOptions = {
  root: string
  artifacts: string
  region: string
  real: boolean
  onCall: () => void
}

/** Stands in for the SST process that components call back: JSON-RPC on loopback. */
export async function startServer({
  root,
  artifacts,
  region,
  real,
  onCall,
}: ServerOptions): Promise<RpcServer> {
  const builds: Build[] = []
  const methods: Record<string, (input: unknown) => Promise<unknown>> = {
    "Provider.Aws.Bootstrap": async () => ({
      version: 1,
      asset: "sst-asset-synth",
      state: "sst-state-synth",
      assetEcrRegistryId: ACCOUNT,
      assetEcrUrl: `${ACCOUNT}.dkr.ecr.${region}.amazonaws.com/sst-asset`,
    }),
    "Provider.Aws.Appsync": async () => ({ http: "synth.invalid", realtime: "synth.invalid" }),
    "Runtime.AddTarget": async () => true,
    "Runtime.Build": async (input) => {
      const built = await buildFunction(input, { root, artifacts, real })
      builds.push(built.build)
      return built.answer
    },
  }
  const server = createServer((request, response) => {
    onCall()
    void reply(request, response)
  })
  async function reply(request: IncomingMessage, response: ServerResponse) {
    response.setHeader("content-type", "application/json")
    response.end(JSON.stringify(await answer(methods, await text(request))))
  }
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  const port = typeof address === "object" && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}`, builds, close: () => server.close() }
}

async function answer(methods: Record<string, (input: unknown) => Promise<unknown>>, body: string) {
  try {
    const { method, params } = v.parse(Call, JSON.parse(body))
    const run = methods[method]
    if (!run) throw new Error(`The synth does not know SST's call ${method}`)
    return { id: 0, result: await run(params[0]), error: null }
  } catch (thrown) {
    return { id: 0, result: null, error: messageOf(thrown) }
  }
}
