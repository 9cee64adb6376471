import { topicPrefix } from "@hub/core/realtime/info"
import { Resource } from "sst/resource"
import * as v from "valibot"

/**
 * The one place where functions read their surroundings beside core's. A function only has the links it needs,
 * so each is parsed where it is first asked for; a missing one stops the function with its name.
 */
export function busName(): string {
  return Resource.Events.name
}

/** Where notices wait until they may be told. */
export function noticesQueue(): string {
  return Resource.Notices.url
}

const Valve = v.object({ name: v.string(), released: v.number(), pulled: v.number() })
export type Valve = v.InferOutput<typeof Valve>

/** The functions the guard can slow down, with their reserved concurrency in both positions. */
export function valves(): Valve[] {
  const { ingest, api, site, live } = Resource.Brake
  return v.parse(v.array(Valve), [ingest, api, site, live])
}

const Counted = v.object({
  distribution: v.string(),
  router: v.string(),
  functions: v.array(v.object({ name: v.string(), gb: v.number() })),
})

/** Whose count CloudWatch has. */
export function counted(): v.InferOutput<typeof Counted> {
  return v.parse(Counted, Resource.Counted)
}

/** Where people are told what needs one. */
export function alertsTopic(): string {
  return Resource.Alerts.arn
}

/** Under which name CloudWatch keeps the gauges; empty where nobody reads them. */
export function gaugesNamespace(): string {
  return Resource.Gauges.namespace
}

/** What the router says to prove that a request came through it; undefined where there is no router to prove it. */
export function edgeSecret(): string | undefined {
  return "EdgeSecret" in Resource ? Resource.EdgeSecret.value : undefined
}

/** Where a stage's public MQTT topics begin. */
export function publicTopics(): string {
  return topicPrefix(Resource.App)
}

/** Where the built app lies: its page with what is served beside it at the root, and the module that renders it. */
export function webFolders(): { files: URL; renderer: URL } {
  const { files, renderer } = Resource.Shell
  return { files: new URL(files, import.meta.url), renderer: new URL(renderer, import.meta.url) }
}

/** The site's own address, without a slash at its end. */
export function siteOrigin(): string {
  return Resource.Edge.url.replace(/\/$/, "")
}

/** Where browsers may connect beside the site itself: the broker, `wss://` and its name. */
export function brokerHost(): string {
  const { endpoint } = Resource.Live
  return endpoint.includes("://") ? endpoint : `wss://${endpoint}`
}

/** Where browsers send pictures: the bucket's own host, or where the SDK's own two variables say that S3 is. */
export function bucketHost(): string {
  const elsewhere = process.env["AWS_ENDPOINT_URL_S3"] ?? process.env["AWS_ENDPOINT_URL"]
  if (elsewhere !== undefined) return new URL(elsewhere).origin
  return `https://${Resource.Pictures.name}.s3.${process.env["AWS_REGION"] ?? "us-east-1"}.amazonaws.com`
}

/** How many mails with codes may be sent in a day. */
export function mailQuota(): { all: number; newcomers: number; network: number } {
  const { all, newcomers, network } = Resource.Mails
  return { all, newcomers, network }
}

/** The fans' accounts: the pool and the hub's own client of it. */
export function accounts(): { poolId: string; clientId: string } {
  return { poolId: Resource.Users.id, clientId: Resource.WebClient.id }
}

/** Where calls to Cognito go, when the environment sends them somewhere else than to AWS; the SDK's own two variables. */
export function cognitoEndpoint(): string | undefined {
  return process.env["AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER"] ?? process.env["AWS_ENDPOINT_URL"]
}
