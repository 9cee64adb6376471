import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { connect } from "./mqtt.ts"

/** As much of a WebSocket as the client uses; what it sends is noted by its packet's type. */
class Wire extends EventTarget {
  static readonly OPEN = 1
  static last: Wire
  readyState = 0
  binaryType = ""
  sent: number[] = []
  constructor() {
    super()
    Wire.last = this
  }
  send(packet: Uint8Array) {
    this.sent.push((packet[0] ?? 0) >> 4)
  }
  close() {
    this.readyState = 3
  }
  open() {
    this.readyState = Wire.OPEN
    this.dispatchEvent(new Event("open"))
  }
  says(...bytes: number[]) {
    const data = Uint8Array.from(bytes).buffer
    this.dispatchEvent(Object.assign(new Event("message"), { data }))
  }
}

const [CONNECT, PING] = [1, 12]
const accepted = [0x20, 2, 0, 0]
const pong = [0xd0, 0]
const real = globalThis.WebSocket
let reasons: string[]

beforeEach(() => {
  vi.useFakeTimers()
  Object.assign(globalThis, { WebSocket: Wire })
  reasons = []
})
afterEach(() => {
  vi.useRealTimers()
  Object.assign(globalThis, { WebSocket: real })
})

function connecting() {
  const connection = connect({
    url: "wss://hub.example/mqtt",
    clientId: "fan",
    onOpen: () => undefined,
    onMessage: () => undefined,
    onClose: (reason) => reasons.push(reason),
  })
  return { connection, wire: Wire.last }
}

describe("a broker", () => {
  test("that is so slow that it does not answer within ten seconds is given up", () => {
    const { wire } = connecting()
    wire.open()
    vi.advanceTimersByTime(9_999)
    expect([wire.sent, reasons]).toEqual([[CONNECT], []])
    vi.advanceTimersByTime(1)
    expect(reasons).toEqual(["the broker did not answer"])
  })

  test("that falls silent, on a network that is gone without a word, is noticed within 35 seconds", () => {
    const { wire } = connecting()
    wire.open()
    wire.says(...accepted)
    vi.advanceTimersByTime(30_000)
    expect([wire.sent, reasons]).toEqual([[CONNECT, PING], []])
    vi.advanceTimersByTime(4_999)
    expect(reasons).toEqual([])
    vi.advanceTimersByTime(1)
    expect(reasons).toEqual(["the broker fell silent"])
  })

  test("that answers pings is kept for as long as it does", () => {
    const { wire } = connecting()
    wire.open()
    wire.says(...accepted)
    for (let minute = 0; minute < 120; minute++) {
      vi.advanceTimersByTime(30_000)
      wire.says(...pong)
    }
    expect([reasons, wire.sent.length]).toEqual([[], 121])
  })

  test("that no longer takes the token says so, and nothing is sent any more", () => {
    const { wire } = connecting()
    wire.open()
    wire.says(0x20, 2, 0, 5)
    expect(reasons).toEqual(["the broker refused the connection (5)"])
    vi.advanceTimersByTime(600_000)
    expect(wire.sent.filter((type) => type === PING)).toEqual([])
  })
})

test("a connection that is closed by who made it tells nobody and leaves no timer", () => {
  const { connection, wire } = connecting()
  wire.open()
  wire.says(...accepted)
  connection.close()
  expect([reasons, vi.getTimerCount()]).toEqual([[], 0])
})
