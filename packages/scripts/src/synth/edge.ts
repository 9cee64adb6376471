import { runInNewContext } from "node:vm"
import * as v from "valibot"
import type { Resource } from "./recorder.ts"

/** What becomes of a viewer's request: where it goes, under which path and headers. */
export type Routed = { origin: string | undefined; uri: string; headers: Record<string, string> }

export type ViewerRequest = { uri: string; headers?: Record<string, string> }

type HeaderMap = Record<string, { value: string }>
type EdgeRequest = { uri: string; method: string; querystring: object; headers: HeaderMap; cookies: object }

const KvKeys = v.object({ namespace: v.string(), entries: v.record(v.string(), v.string()) })
const KvRoute = v.object({ namespace: v.string(), key: v.string(), entry: v.string() })

const Distribution = v.object({
  origins: v.array(
    v.object({
      originId: v.string(),
      domainName: v.string(),
      customHeaders: v.optional(v.array(v.object({ name: v.string(), value: v.string() })), []),
    }),
  ),
  orderedCacheBehaviors: v.array(
    v.object({
      pathPattern: v.string(),
      targetOriginId: v.string(),
      functionAssociations: v.optional(v.array(v.unknown()), []),
    }),
  ),
})

/**
 * What the program's distribution makes of a request: by its own CloudFront function, with the program's own key-value
 * entries, or past it, where a path has an origin of its own.
 */
export function edgeOf(resources: Resource[]): (request: ViewerRequest) => Promise<Routed> {
  const [byFunction, direct] = [byFunctionOf(resources), directOf(resources)]
  return async (request) => direct(request) ?? byFunction(request)
}

/** No header of the viewer's own is passed on here. */
function directOf(resources: Resource[]): (request: ViewerRequest) => Routed | undefined {
  const found = resources.find((one) => one.type === "aws:cloudfront/distribution:Distribution")
  const { origins, orderedCacheBehaviors } = v.parse(Distribution, found?.inputs)
  return ({ uri }) => {
    const behaviour = orderedCacheBehaviors.find(({ pathPattern }) => matches(pathPattern, uri))
    const origin = origins.find(({ originId }) => originId === behaviour?.targetOriginId)
    if (!behaviour || !origin || behaviour.functionAssociations.length > 0) return undefined
    const headers = Object.fromEntries(origin.customHeaders.map(({ name, value }) => [name, value]))
    return { origin: origin.domainName, uri, headers }
  }
}

/** CloudFront's `*` stands for any number of characters, a slash too. */
function matches(pattern: string, uri: string): boolean {
  return new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", ".*")}$`).test(uri)
}

function byFunctionOf(resources: Resource[]): (request: ViewerRequest) => Promise<Routed> {
  const store = keyValues(resources)
  const edge = resources.find((one) => one.name === "EdgeCloudfrontFunctionRequest")
  const code = String(edge?.inputs["code"]).replace(/import cf from "cloudfront";?/, "")
  return async ({ uri, headers = {} }) => {
    let origin: string | undefined
    const cf = {
      kvs: () => ({
        async get(key: string) {
          const value = store.get(key)
          if (value === undefined) throw new Error("KeyNotFound")
          return value
        },
      }),
      updateRequestOrigin: ({ domainName }: { domainName: string }) => {
        origin = domainName
      },
    }
    const sent: HeaderMap = { host: { value: "hub.example.org" } }
    for (const [name, value] of Object.entries(headers)) sent[name] = { value }
    const request: EdgeRequest = { uri, method: "GET", querystring: {}, headers: sent, cookies: {} }
    const event = { viewer: { ip: "192.0.2.7" }, request }
    const answer: EdgeRequest = await runInNewContext(`${code}; handler(event)`, {
      cf,
      event,
      require: oldNode,
    })
    const given = Object.entries(answer.headers).map(([name, { value }]) => [name, value] as const)
    return { origin, uri: answer.uri, headers: Object.fromEntries(given) }
  }
}

/** The two modules CloudFront's runtime has that SST's code asks for. */
function oldNode(name: string): unknown {
  return process.getBuiltinModule(name)
}

function keyValues(resources: Resource[]): Map<string, string> {
  const store = new Map<string, string>()
  const routes = new Map<string, string[]>()
  for (const { name, inputs } of resources) {
    if (name.endsWith("KvKeys")) {
      const { namespace, entries } = v.parse(KvKeys, inputs)
      for (const [key, value] of Object.entries(entries)) store.set(`${namespace}:${key}`, value)
    }
    if (name.endsWith("KvRoutesUpdate")) {
      const { namespace, key, entry } = v.parse(KvRoute, inputs)
      const list = `${namespace}:${key}`
      routes.set(list, [...(routes.get(list) ?? []), entry])
    }
  }
  for (const [key, entries] of routes) store.set(key, JSON.stringify(entries))
  return store
}
