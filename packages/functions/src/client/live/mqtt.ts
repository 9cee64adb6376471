import {
  connectPacket,
  createReader,
  disconnectPacket,
  pingPacket,
  subscribePacket,
  unsubscribePacket,
} from "./packets.ts"

export type MqttOptions = {
  url: string
  clientId: string
  /** Checked by the stage's authorizer; public topics need none. */
  token?: string
  keepAliveSeconds?: number
  onOpen: () => void
  /** A subscription holds: from now on nothing is missed. */
  onGranted?: () => void
  onMessage: (topic: string, payload: Uint8Array) => void
  /** Once, whyever it ended; `close` does not call it. */
  onClose: (reason: string) => void
}

export type Connection = {
  subscribe: (topics: readonly string[]) => void
  unsubscribe: (topics: readonly string[]) => void
  close: () => void
}

/** A connection that is not open by then is none. */
const OPEN_WITHIN = 10_000
/** A ping that nothing answers by then went nowhere. AWS asks nothing for one each thirty seconds, so none comes sooner. */
const PONG_WITHIN = 5_000

/**
 * One connection to a broker, MQTT 3.1.1 over WebSocket. It ends when the broker or the network ends it, when the broker
 * refuses something, or when nothing was heard within five seconds of a ping; whoever made it makes the next.
 */
export function connect(options: MqttOptions): Connection {
  const { url, clientId, token = "", keepAliveSeconds = 30, onOpen, onMessage, onClose } = options
  const { onGranted = () => undefined } = options
  const socket = new WebSocket(url, "mqtt")
  socket.binaryType = "arraybuffer"
  const read = createReader()
  const state = { nextId: 1, isOver: false, ping: undefined as ReturnType<typeof setInterval> | undefined }
  const send = (packet: Uint8Array) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(Uint8Array.from(packet))
  }
  const end = (reason?: string) => {
    if (state.isOver) return
    state.isOver = true
    clearInterval(state.ping)
    clearTimeout(tooLate)
    clearTimeout(silence.timer)
    send(disconnectPacket)
    socket.close()
    if (reason !== undefined) onClose(reason)
  }
  const tooLate = setTimeout(() => end("the broker did not answer"), OPEN_WITHIN)
  const silence = { timer: undefined as ReturnType<typeof setTimeout> | undefined }
  const heard = () => {
    clearTimeout(silence.timer)
    silence.timer = undefined
  }
  const ping = () => {
    send(pingPacket)
    silence.timer ??= setTimeout(() => end("the broker fell silent"), PONG_WITHIN)
  }
  const opened = (code: number) => {
    clearTimeout(tooLate)
    if (code !== 0) return end(`the broker refused the connection (${code})`)
    state.ping = setInterval(ping, keepAliveSeconds * 1000)
    return onOpen()
  }
  const answered = (granted: boolean) => (granted ? onGranted() : end("the broker refused a subscription"))
  socket.addEventListener("open", () => send(connectPacket(clientId, token, keepAliveSeconds)))
  socket.addEventListener("close", () => end("the connection was closed"))
  socket.addEventListener("message", ({ data }: { data: ArrayBuffer }) => {
    heard()
    try {
      for (const packet of read(new Uint8Array(data))) {
        if (state.isOver) return
        if (packet.type === "publish") onMessage(packet.topic, packet.payload)
        if (packet.type === "connack") opened(packet.code)
        if (packet.type === "suback") answered(packet.granted)
      }
    } catch (thrown) {
      end(thrown instanceof Error ? thrown.message : String(thrown))
    }
  })
  const id = () => (state.nextId = (state.nextId % 65_535) + 1)
  return {
    subscribe: (topics) => topics.length > 0 && send(subscribePacket(id(), topics)),
    unsubscribe: (topics) => topics.length > 0 && send(unsubscribePacket(id(), topics)),
    close: () => end(),
  }
}
