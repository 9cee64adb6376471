import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import * as v from "valibot"
import { describe, expect, inject, test } from "vitest"
import { standInSecrets } from "../synthesize.ts"
import { one, production } from "../testing/program.ts"

const run = promisify(execFile)
const Variables = v.object({ variables: v.record(v.string(), v.string()) })
const Answer = v.object({ statusCode: v.number(), body: v.string() })

/** Runs a line in a Node of its own that has the function's variables and files and nothing else, as Lambda has. */
async function inLambda(name: string, line: string): Promise<string> {
  const { inputs } = one(production, "aws:lambda/function:Function", `${name}Function`)
  const { variables } = v.parse(Variables, inputs["environment"])
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", line], {
    cwd: join(inject("bundles"), `${name}-src`),
    env: { AWS_REGION: "us-east-1", ...variables },
    maxBuffer: 10_000_000,
  })
  return stdout
}

/** Asks the API's bundle through the handler that a Function URL calls. */
async function ask(path: string, headers: Record<string, string>) {
  const event = {
    version: "2.0",
    rawPath: path,
    rawQueryString: "",
    headers: { host: "hub.example", ...headers },
    requestContext: { domainName: "hub.example", http: { method: "GET", path, sourceIp: "203.0.113.7" } },
    isBase64Encoded: false,
  }
  const line = `const { handler } = await import("./bundle.mjs"); console.log(JSON.stringify(await handler(${JSON.stringify(event)})))`
  const { statusCode, body } = v.parse(Answer, JSON.parse(await inLambda("Api", line)))
  return { statusCode, body: JSON.parse(body) }
}

describe("the bundles, with no package beside them", () => {
  test.each(production.builds.map(({ functionID }) => functionID))("%s loads", async (name) => {
    const line = `const { handler } = await import("./bundle.mjs"); console.log(typeof handler)`
    expect(await inLambda(name, line)).toBe("function\n")
  })

  test("Api describes itself: every route is in its OpenAPI document, with schemas", async () => {
    const { statusCode, body } = await ask("/api/v1/openapi.json", {
      "x-hub-edge": standInSecrets.EdgeSecret,
    })
    expect(statusCode).toBe(200)
    expect(body.openapi).toMatch(/^3\.1/)
    const { get } = body.paths["/api/v1/teams/{id}"]
    expect(get.parameters[0]).toMatchObject({ in: "path", name: "id", schema: { type: "string" } })
    expect(get.responses["200"].content["application/json"].schema).toMatchObject({
      type: "object",
      required: ["data"],
    })
  })

  test("Api reads its encrypted links: without the router's secret it answers 403", async () => {
    expect((await ask("/api/v1/openapi.json", { "x-hub-edge": "guessed" })).statusCode).toBe(403)
  })
})
