import type { IncomingMessage } from "node:http"
import { Aedes, type Client } from "aedes"
import * as v from "valibot"
import { createWebSocketStream, WebSocketServer } from "ws"
import { awsError, type Call, type Emulator, jsonReply, type Upgrade } from "./http.ts"
import { Authorization, allows, type Policy } from "./iot-policy.ts"

/** Asks the stage's authorizer, as IoT does for every connection. */
export type Authorize = (event: object) => Promise<unknown>

export type Broker = {
  /** MQTT over WebSocket, at any path of its host. */
  upgrade: Upgrade
  /** The data plane's Publish: POST /topics/<topic>. */
  dataPlane: Emulator
  /** Ends every connection and takes nothing until `up`, as a broker that fails. */
  down: () => void
  up: () => void
  connected: () => number
  close: () => Promise<void>
}

/** AWS takes no longer message. */
const LARGEST = 128 * 1024

/**
 * AWS IoT for one machine: who connects is asked about at the production authorizer, whose policies decide over every
 * subscription, delivery and publish. A publish that is not allowed ends the connection, as in AWS. MQTT 3.1.1 only.
 */
export async function startBroker(authorize: Authorize): Promise<Broker> {
  const policies = new WeakMap<Client, readonly Policy[]>()
  const state = { isUp: true }
  const aedes = await Aedes.createBroker({ heartbeatInterval: 60_000 })
  const server = new WebSocketServer({
    noServer: true,
    handleProtocols: (offered) => (offered.has("mqtt") ? "mqtt" : false),
  })
  server.on("connection", (socket, request) => {
    const stream = createWebSocketStream(socket)
    // A browser that goes away in the middle of a message is nobody's error.
    stream.on("error", () => stream.destroy())
    aedes.handle(stream, request)
  })
  const may = (client: Client, action: Parameters<typeof allows>[1], topic: string) =>
    allows(policies.get(client) ?? [], action, topic)

  const admit = async (...[client, username, password, done]: Parameters<Aedes["authenticate"]>) => {
    const answer = await authorize(connectionEvent(client, username, password)).catch(() => ({}))
    const { success, output } = v.safeParse(Authorization, answer)
    if (!success || !output.isAuthenticated) return done(refusal(), false)
    policies.set(client, output.policyDocuments)
    setTimeout(() => client.close(), output.disconnectAfterInSeconds * 1000).unref()
    return done(null, true)
  }
  aedes.authenticate = (...connection) => void admit(...connection)
  aedes.authorizePublish = (client, packet, done) => {
    if (!client || may(client, "iot:Publish", packet.topic)) return done(null)
    client.close()
    return done(new Error("Not authorized"))
  }
  aedes.authorizeSubscribe = (client, subscription, done) =>
    done(null, may(client, "iot:Subscribe", subscription.topic) ? subscription : null)
  aedes.authorizeForward = (client, packet) => (may(client, "iot:Receive", packet.topic) ? packet : null)

  return {
    upgrade: (request, socket, head) => {
      if (!state.isUp) return void socket.destroy()
      server.handleUpgrade(request, socket, head, (webSocket) =>
        server.emit("connection", webSocket, request),
      )
    },
    dataPlane: (call) => (state.isUp ? publish(aedes, call) : unavailable()),
    down: () => {
      state.isUp = false
      for (const client of server.clients) client.terminate()
    },
    up: () => void (state.isUp = true),
    connected: () => server.clients.size,
    close: async () => {
      for (const client of server.clients) client.terminate()
      await new Promise<void>((resolve) => aedes.close(resolve))
      server.close()
    },
  }
}

function unavailable() {
  return awsError(503, "ServiceUnavailableException", "The broker is down")
}

/** CONNACK 5. */
function refusal() {
  return Object.assign(new Error("Not authorized"), { returnCode: 5 })
}

/** What IoT hands to a custom authorizer. */
function connectionEvent(
  client: Client & { req?: IncomingMessage },
  username: string | undefined,
  password: Buffer | undefined,
): object {
  return {
    signatureVerified: false,
    protocols: ["http", "mqtt"],
    protocolData: {
      http: { queryString: client.req?.url?.split("?")[1] ?? "" },
      mqtt: {
        username: username ?? "",
        password: (password ?? Buffer.alloc(0)).toString("base64"),
        clientId: client.id,
      },
    },
    connectionMetadata: { id: client.id },
  }
}

function publish(aedes: Aedes, { method, path, search, body }: Call): ReturnType<Emulator> {
  const topic = /^\/topics\/(.+)$/.exec(path)?.[1]
  if (method !== "POST" || topic === undefined) {
    return awsError(501, "NotImplemented", `The local IoT has no ${method} ${path}`)
  }
  if (body.length > LARGEST)
    return awsError(413, "RequestEntityTooLargeException", "The message is too large")
  const query = new URLSearchParams(search)
  const packet = {
    cmd: "publish" as const,
    topic: decodeURIComponent(topic),
    payload: body,
    qos: query.get("qos") === "1" ? (1 as const) : (0 as const),
    retain: query.get("retain") === "true",
    dup: false,
  }
  return new Promise((resolve) =>
    aedes.publish(packet, (error) =>
      resolve(
        error ? awsError(500, "InternalFailureException", error.message) : jsonReply(200, { message: "OK" }),
      ),
    ),
  )
}
