import { IoTDataPlaneClient, PublishCommand } from "@aws-sdk/client-iot-data-plane"
import { connect } from "@hub/functions/client/live/mqtt"
import { handler } from "@hub/functions/handler/authorizer"
import { describe, expect, onTestFinished, test } from "vitest"
import { startGateway } from "./gateway.ts"
import { listen } from "./http.ts"
import { allows } from "./iot-policy.ts"
import { createInvoke } from "./lambda.ts"
import { startBroker } from "./mqtt.ts"

const prefix = "ncsu-hub/local/public"
const invoke = createInvoke({ authorizer: { load: async () => ({ handler }), timeoutSeconds: 5 } })

/** A broker behind its two doors, and the SDK as a production function has it. */
async function started(authorize = (event: object) => invoke("authorizer", event)) {
  const broker = await startBroker(authorize)
  const door = await listen(() => undefined, 0, "127.0.0.1", broker.upgrade)
  const gateway = await startGateway(0, {
    dynamodb: "http://127.0.0.1:9",
    emulators: { iotdata: broker.dataPlane },
    pages: {},
  })
  onTestFinished(async () => {
    await broker.close()
    await Promise.all([door.close(), gateway.close()])
  })
  const client = new IoTDataPlaneClient({ endpoint: `http://127.0.0.1:${gateway.port}`, maxAttempts: 1 })
  const publish = (topic: string, message: string) =>
    client.send(new PublishCommand({ topic, payload: new TextEncoder().encode(message), qos: 0 }))
  return { broker, publish, url: `ws://127.0.0.1:${door.port}/mqtt?x-amz-customauthorizer-name=a` }
}

/** A fan's browser; `heard` resolves with as many messages as it is asked for. */
function fan(url: string, clientId: string = crypto.randomUUID()) {
  const messages: string[] = []
  const opened = Promise.withResolvers<void>()
  const granted = Promise.withResolvers<void>()
  const closed = Promise.withResolvers<string>()
  const state = { wanted: Number.POSITIVE_INFINITY, enough: () => undefined as void }
  const connection = connect({
    url,
    clientId,
    onOpen: opened.resolve,
    onGranted: granted.resolve,
    onClose: closed.resolve,
    onMessage: (topic, payload) => {
      messages.push(`${topic} ${new TextDecoder().decode(payload)}`)
      if (messages.length >= state.wanted) state.enough()
    },
  })
  onTestFinished(connection.close)
  const heard = async (count: number) => {
    if (messages.length < count) {
      await new Promise<void>((resolve) => void Object.assign(state, { wanted: count, enough: resolve }))
    }
    return messages
  }
  return {
    ...connection,
    opened: opened.promise,
    granted: granted.promise,
    closed: closed.promise,
    heard,
    messages,
  }
}

describe("the local broker", () => {
  test("tells every listener what a function publishes through the SDK, on public topics", async () => {
    const { url, publish } = await started()
    const fans = Array.from({ length: 3 }, () => fan(url))
    await Promise.all(fans.map((one) => one.opened))
    for (const one of fans) one.subscribe([`${prefix}/live`, `${prefix}/game/40 é`])
    await Promise.all(fans.map((one) => one.granted))
    await publish(`${prefix}/live`, "first").then(() => publish(`${prefix}/game/40 é`, "zweite é"))
    for (const one of fans) {
      expect(await one.heard(2)).toEqual([`${prefix}/live first`, `${prefix}/game/40 é zweite é`])
    }
  })

  test("refuses a subscription that the authorizer's policy does not name", async () => {
    const { url } = await started()
    const one = fan(url)
    await one.opened
    one.subscribe(["ncsu-hub/local/private/user"])
    expect(await one.closed).toBe("the broker refused a subscription")
  })

  test("ends the connection of a browser that publishes", async () => {
    const { url, broker } = await started()
    const ended = Promise.withResolvers<void>()
    const socket = new WebSocket(url, "mqtt")
    socket.addEventListener("close", () => ended.resolve())
    socket.addEventListener("open", () => {
      const text = (value: string) => [0, value.length, ...new TextEncoder().encode(value)]
      const connecting = [...text("MQTT"), 4, 2, 0, 60, ...text("x")]
      const lying = [...text(`${prefix}/live`), 33]
      socket.send(Uint8Array.from([0x10, connecting.length, ...connecting]))
      socket.send(Uint8Array.from([0x30, lying.length, ...lying]))
    })
    await ended.promise
    expect(broker.connected()).toBe(0)
  })

  test("asks the authorizer about every connection and refuses whom it refuses", async () => {
    const asked: object[] = []
    const { url } = await started(async (event) => {
      asked.push(event)
      throw new Error("token expired")
    })
    expect(await fan(url, "c1").closed).toBe("the broker refused the connection (5)")
    expect(asked).toMatchObject([
      {
        protocolData: {
          http: { queryString: "x-amz-customauthorizer-name=a" },
          mqtt: { clientId: "c1", username: "", password: "" },
        },
      },
    ])
  })

  test("ends a connection whose leave has run out, and lets the same browser in again with a new one", async () => {
    const asked: object[] = []
    const short = async (event: object) => {
      asked.push(event)
      return { ...Object(await invoke("authorizer", event)), disconnectAfterInSeconds: 0.2 }
    }
    const { url } = await started(short)
    const first = fan(url, "phone")
    await first.opened
    expect(await first.closed).toBe("the connection was closed")
    await fan(url, "phone").opened
    expect(asked).toHaveLength(2)
  })

  test("that is down ends every connection, takes none, and refuses to publish until it is up", async () => {
    const { url, broker, publish } = await started()
    const one = fan(url)
    await one.opened
    broker.down()
    expect(await one.closed).toBe("the connection was closed")
    expect(await fan(url).closed).toBe("the connection was closed")
    await expect(publish(`${prefix}/live`, "x")).rejects.toThrow("The broker is down")
    broker.up()
    await fan(url).opened
    await publish(`${prefix}/live`, "x")
  })

  test("refuses what AWS refuses: more than 128 KB", async () => {
    const { publish } = await started()
    await expect(publish(`${prefix}/live`, "x".repeat(129 * 1024))).rejects.toMatchObject({
      name: "RequestEntityTooLargeException",
    })
  })
})

describe("a policy", () => {
  const statement = (Effect: "Allow" | "Deny", Resource: string) => ({
    Statement: [
      { Effect, Action: ["iot:Receive"], Resource: [`arn:aws:iot:us-east-1:000000000000:${Resource}`] },
    ],
  })

  test("names topics with IAM's wildcards, and a Deny wins", () => {
    const open = statement("Allow", "topic/a/*")
    expect(allows([open], "iot:Receive", "a/b")).toBe(true)
    expect(allows([open], "iot:Receive", "ab")).toBe(false)
    expect(allows([open], "iot:Publish", "a/b")).toBe(false)
    expect(allows([open, statement("Deny", "topic/a/b?")], "iot:Receive", "a/bc")).toBe(false)
    expect(allows([], "iot:Receive", "a/b")).toBe(false)
  })
})
