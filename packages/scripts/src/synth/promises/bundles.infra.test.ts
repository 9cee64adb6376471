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

const Used = v.object({ type: v.string(), megabytes: v.number(), seconds: v.number() })

/** What Lambda gives a function to load itself before it is stopped and begun again. */
const INIT_SECONDS = 10

/** What has been used when a line of a function is done. */
const used = `{ megabytes: process.resourceUsage().maxRSS / 1024, seconds: performance.now() / 1000 }`

function inputsOf(name: string) {
  return one(production, "aws:lambda/function:Function", `${name}Function`).inputs
}

/** Runs a line in a Node of its own that has the function's variables and files and nothing else, as Lambda has. */
async function inLambda(name: string, line: string): Promise<string> {
  const { variables } = v.parse(Variables, inputsOf(name)["environment"])
  const { stdout } = await run(process.execPath, ["--input-type=module", "--eval", line], {
    cwd: join(inject("bundles"), `${name}-src`),
    env: { AWS_REGION: "us-east-1", ...variables },
    maxBuffer: 10_000_000,
  })
  return stdout
}

/** What a Function URL hands over, as the text of a value. */
function eventOf(path: string, headers: Record<string, string>): string {
  return JSON.stringify({
    version: "2.0",
    rawPath: path,
    rawQueryString: "",
    headers: { host: "hub.example", ...headers },
    requestContext: { domainName: "hub.example", http: { method: "GET", path, sourceIp: "203.0.113.7" } },
    isBase64Encoded: false,
  })
}

/** Asks the API's bundle through the handler that a Function URL calls. */
async function ask(path: string, headers: Record<string, string>) {
  const line = `const { handler } = await import("./bundle.mjs"); console.log(JSON.stringify(await handler(${eventOf(path, headers)})))`
  const { statusCode, body } = v.parse(Answer, JSON.parse(await inLambda("Api", line)))
  return { statusCode, body: JSON.parse(body) }
}

describe("the bundles, with no package beside them", () => {
  test.each(production.builds.map(({ functionID }) => functionID))(
    "%s loads within half of its memory and the time that Lambda gives for it",
    async (name) => {
      const line = `const { handler } = await import("./bundle.mjs"); console.log(JSON.stringify({ type: typeof handler, ...${used} }))`
      const { type, megabytes, seconds } = v.parse(Used, JSON.parse(await inLambda(name, line)))
      expect(type).toBe("function")
      expect(megabytes).toBeLessThan(Number(inputsOf(name)["memorySize"]) / 2)
      expect(seconds).toBeLessThan(INIT_SECONDS)
    },
  )

  test("Api answers a hundred readers of its largest document within its memory", async () => {
    const event = eventOf("/api/v1/openapi.json", { "x-hub-edge": standInSecrets.EdgeSecret })
    const line = `const { handler } = await import("./bundle.mjs")
      const [event, statuses] = [${event}, new Set()]
      for (let n = 0; n < 100; n++) {
        const headers = { ...event.headers, "x-hub-viewer": "203.0.113." + n }
        statuses.add((await handler({ ...event, headers })).statusCode)
      }
      console.log(JSON.stringify({ type: [...statuses].join(), ...${used} }))`
    const { type, megabytes } = v.parse(Used, JSON.parse(await inLambda("Api", line)))
    expect(type).toBe("200")
    expect(megabytes).toBeLessThan(Number(inputsOf("Api")["memorySize"]))
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
