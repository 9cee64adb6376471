import { execFileSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { functions as localFunctions } from "../../local/functions.ts"
import { links as localLinks, realFeeds, replayFeeds } from "../../local/links.ts"
import { renderDocs } from "../docs.ts"
import { handlerName, renderLinked } from "../linked.ts"
import { synthesize } from "../synthesize.ts"
import { all, one, production, program, stages } from "../testing/program.ts"
import { renderTypes } from "../types.ts"
import { renderWires } from "../wires.ts"

const home = new URL("../../../../../", import.meta.url).pathname

describe("the program", () => {
  test("type-checks against SST's own sources", () => {
    const tsc = `${home}node_modules/.bin/tsc`
    expect(execFileSync(tsc, ["-p", `${home}tsconfig.infra.json`], { encoding: "utf8" })).toBe("")
  })

  test("is the same twice, to the byte", async () => {
    const { synth } = await synthesize({ stage: "dev" })
    expect(synth?.resources).toEqual(program("dev").resources)
    expect(JSON.stringify(synth)).toBe(JSON.stringify(program("dev")))
  })

  test("puts out the three names that others rely on", () => {
    expect(production.outputs).toMatchObject({
      ApiUrl: "https://edgecdndistribution.cloudfront.net/api/v1",
      CDNUrl: "https://edgecdndistribution.cloudfront.net",
      UserPoolId: "us-east-1_UsersUserPool",
    })
  })

  test("goes to the region an owner chooses", async () => {
    const { synth } = await synthesize({ stage: "dev", env: { HUB_REGION: "eu-north-1" } })
    expect(synth && one(synth, "aws:lambda/functionUrl:FunctionUrl", "ApiUrl").inputs["functionName"]).toBe(
      "ncsu-hub-dev-Api",
    )
    expect(synth?.outputs["UserPoolId"]).toBe("eu-north-1_UsersUserPool")
    expect(program("dev").app.providers.aws.region).toBe("us-east-1")
  })

  test.each([
    ["production", "retain", true],
    ["staging", "remove", false],
    ["dev", "remove", false],
  ] as const)("%s: removal means %s, protected: %s", (stage, removal, protect) => {
    expect(program(stage).app).toMatchObject({ removal, protect })
  })

  test("tells the app nothing: it asks the API at its own origin", () => {
    const { environment } = {
      environment: {},
      ...one(production, "command:local:Command", "WebBuilder").inputs,
    }
    expect(Object.keys(Object(environment)).filter((name) => name.startsWith("HUB_"))).toEqual([])
  })
})

describe("links", () => {
  test.each(stages)("sst-env.d.ts is what a deploy of %s would write", (stage) => {
    expect(renderTypes(program(stage).links)).toBe(readFileSync(`${home}sst-env.d.ts`, "utf8"))
  })

  test.each(production.builds.map(({ functionID, uses, links }) => [functionID, uses, links] as const))(
    "%s has the links its code asks for (%s), and no other",
    (_name, uses, links) => {
      expect(Object.keys(links).sort()).toEqual(uses.filter((use) => use !== "App"))
    },
  )

  test("linked.gen.ts, by which the compiler holds the local stack to the program, is what the program links", () => {
    const file = `${home}packages/scripts/src/local/linked.gen.ts`
    expect(renderLinked(production)).toBe(readFileSync(file, "utf8"))
  })

  test("wires.gen.ts, by which events take the same way here as in production, is what the program wires", () => {
    const file = `${home}packages/scripts/src/local/wires.gen.ts`
    expect(renderWires(production)).toBe(readFileSync(file, "utf8"))
  })

  test("what the local stack calls a link is one, in the same shape", () => {
    const local = localLinks({
      awsUrl: "http://127.0.0.1:9",
      cursorSecret: "x".repeat(32),
      edgeSecret: "x".repeat(32),
      feeds: realFeeds,
    })
    const names = Object.keys(local).flatMap(
      (variable) => /^SST_RESOURCE_(?!App$)(.+)/.exec(variable)?.[1] ?? [],
    )
    const here = names.map((name) => [name, { properties: JSON.parse(local[`SST_RESOURCE_${name}`] ?? "") }])
    const there = names.map((name) => [name, production.links[name] ?? { properties: { missing: true } }])
    expect(names).toContain("EdgeSecret")
    expect(renderTypes(Object.fromEntries(here))).toBe(renderTypes(Object.fromEntries(there)))
  })

  test("the feeds are the real ones, in the shape the replay has", () => {
    const { type: _, ...feeds } = production.links["Feeds"]?.properties ?? {}
    expect(feeds).toEqual(realFeeds)
    expect(Object.keys(replayFeeds("http://x"))).toEqual(Object.keys(feeds))
  })
})

describe("functions that run locally", () => {
  const handlers = new Map(
    production.builds.map(({ functionID, handler }) => [handlerName(handler), functionID]),
  )

  test.each(Object.entries(localFunctions))(
    "%s is one of production's, and stopped as early",
    (name, local) => {
      const { timeout } = one(
        production,
        "aws:lambda/function:Function",
        `${handlers.get(name)}Function`,
      ).inputs
      expect(local.timeoutSeconds).toBe(timeout)
    },
  )
})

test("docs/infra.md is what the program says", () => {
  expect(renderDocs(production)).toBe(readFileSync(`${home}docs/infra.md`, "utf8"))
})

describe("public topics", () => {
  test("are listened to through an authorizer", () => {
    expect(
      all(production, "aws:iot/authorizer:Authorizer").map(({ inputs }) => inputs["authorizerFunctionArn"]),
    ).toEqual(["arn:aws:lambda:us-east-1:123456789012:function:ncsu-hub-production-LiveAuthorizerHandler"])
  })
})
