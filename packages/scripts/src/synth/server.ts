import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { messageOf } from "@hub/core/error"
import * as v from "valibot"
import { ACCOUNT } from "./account.ts"
import { type Build, type BuildRequest, buildFunction } from "./function-build.ts"

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
      const { build, answer } = await buildFunction(input as BuildRequest, { root, artifacts, real })
      builds.push(build)
      return answer
    },
  }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    onCall()
    response.setHeader("content-type", "application/json")
    response.end(JSON.stringify(await answer(methods, Buffer.concat(chunks).toString())))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
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
