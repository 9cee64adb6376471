import { randomBytes } from "node:crypto"
import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { Resource } from "sst"
import * as v from "valibot"
import { pool } from "./cognito/pool.ts"
import type { functions } from "./functions.ts"
import type { linked } from "./linked.gen.ts"
import { webRoot } from "./paths.ts"
import { newVapidPair, type VapidPair } from "./vapid.ts"

/** Where the feeds are. */
export type FeedHosts = Omit<Resource["Feeds"], "type">

/** What production links to the functions that run here. */
type Needed = (typeof linked)[keyof typeof functions][number]

/**
 * Links as infra/ declares them, in its shapes: one that a function here needs and does not get, or that infra does not
 * know, is an error of the compiler. The API takes requests without a router where it has no secret to know it by.
 */
type Links = Pick<Resource, "App" | Exclude<Needed, "EdgeSecret">> & Partial<Resource>

/** The real hosts, as in production. */
export const realFeeds: FeedHosts = {
  espn: { site: "https://site.api.espn.com", web: "https://www.espn.com", label: "ESPN" },
  ncaa: { site: "https://ncaa-api.henrygd.me", label: "NCAA" },
}

/** A replay server plays both feeds, and the pages say so. */
export function replayFeeds(url: string): FeedHosts {
  return {
    espn: { site: url, web: url, label: "ESPN replay" },
    ncaa: { site: url, label: "NCAA replay" },
  }
}

/** The S3 emulator checks every signature with these. DynamoDB Local takes letters and digits only. */
export const localCredentials = { accessKeyId: "hublocal", secretAccessKey: "hublocalsecret" }

/** As in production. */
const pushHosts = ["fcm.googleapis.com", "push.services.mozilla.com", "push.apple.com", "notify.windows.com"]

export const tableName = "hub-local"
export const bucketName = "hub-media"
export const vaultName = "hub-vault"

/**
 * Everything a production handler reads from its surroundings, as variables: SST's links, and the SDK's own
 * variables that send every AWS call to `awsUrl`.
 */
export function links(input: {
  awsUrl: string
  cursorSecret: string
  feeds: FeedHosts
  table?: string
  /** Left out, the API takes requests that did not come through a router. */
  edgeSecret?: string
  /** Where people find the site. */
  siteUrl?: string
  /** What notices are signed with; left out, a pair of this process. */
  vapid?: VapidPair
  /** The built app, with its renderer in `.server`. */
  web?: string
}): Record<string, string> {
  const { web = join(webRoot, "dist"), vapid = newVapidPair() } = input
  const resources: Links = {
    App: { name: "ncsu-hub", stage: "local" },
    Data: { type: "sst.aws.Dynamo", name: input.table ?? tableName },
    CursorSecret: { type: "sst.sst.Secret", value: input.cursorSecret },
    ...(input.edgeSecret ? { EdgeSecret: { type: "sst.sst.Secret", value: input.edgeSecret } } : {}),
    Feeds: { type: "sst.sst.Linkable", ...input.feeds },
    Users: { type: "sst.aws.CognitoUserPool", id: pool.id },
    WebClient: { type: "sst.aws.CognitoUserPoolClient", id: pool.clientId, secret: "" },
    Live: {
      type: "sst.aws.Realtime",
      // The front door passes WebSockets on, so that a page finds the broker where it was found itself.
      endpoint: (input.siteUrl ?? "http://localhost:3000").replace(/^http/, "ws"),
      authorizer: "authorizer",
    },
    Edge: { type: "sst.aws.Router", url: input.siteUrl ?? "http://localhost:3000" },
    Shell: {
      type: "sst.sst.Linkable",
      files: pathToFileURL(`${web}/`).href,
      renderer: pathToFileURL(join(web, ".server/server.mjs")).href,
    },
    Alerts: { type: "sst.aws.SnsTopic", arn: "arn:aws:sns:us-east-1:000000000000:Alerts" },
    // Nothing here has a concurrency to turn down: whoever tries is told that there is no such call.
    Brake: {
      type: "sst.sst.Linkable",
      ingest: { name: "ingest", pulled: 0, released: 1 },
      api: { name: "api", pulled: 2, released: 20 },
      site: { name: "site", pulled: 2, released: 20 },
      live: { name: "authorizer", pulled: 0, released: 2 },
    },
    Counted: { type: "sst.sst.Linkable", distribution: "local", router: "local", functions: [] },
    Gauges: { type: "sst.sst.Linkable", namespace: "" },
    // Mails cost nothing here, and tests sign up by the dozen.
    Mails: { type: "sst.sst.Linkable", all: 10_000, newcomers: 10_000, network: 10_000 },
    Pictures: { type: "sst.sst.Linkable", name: bucketName },
    Vault: { type: "sst.aws.Bucket", name: vaultName },
    Events: { type: "sst.aws.Bus", name: "Events" },
    Notices: { type: "sst.aws.Queue", url: `${input.awsUrl}/000000000000/Notices` },
    Push: {
      type: "sst.sst.Linkable",
      // The real ones as well, because a real browser on this machine has its subscription from there.
      services: [...pushHosts, input.awsUrl],
    },
    PushSender: { type: "sst.sst.Linkable", subject: "https://localhost.invalid" },
    VapidPublicKey: { type: "sst.sst.Secret", value: vapid.publicKey },
    VapidPrivateKey: { type: "sst.sst.Secret", value: vapid.privateKey },
  }
  return {
    ...Object.fromEntries(
      Object.entries(resources).map(([name, value]) => [`SST_RESOURCE_${name}`, JSON.stringify(value)]),
    ),
    AWS_ENDPOINT_URL: input.awsUrl,
    AWS_REGION: "us-east-1",
    AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
  }
}

const Secret = v.pipe(v.string(), v.minLength(32))
const Secrets = v.object({ cursor: Secret, edge: Secret })
type Secrets = v.InferOutput<typeof Secrets>

/** This machine's secrets, made on first use and readable by their owner only. */
export async function localSecrets(dir: string): Promise<Secrets> {
  const file = join(dir, "secrets.json")
  const kept = v.safeParse(
    v.pipe(v.string(), v.parseJson(), Secrets),
    await readFile(file, "utf8").catch(ignore),
  )
  if (kept.success) return kept.output
  const secrets = { cursor: newSecret(), edge: newSecret() }
  await mkdir(dir, { recursive: true })
  await writeFile(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  return secrets
}

function newSecret(): string {
  return randomBytes(32).toString("base64url")
}

function ignore(): undefined {
  return undefined
}
