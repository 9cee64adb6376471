/**
 * As much of MQTT 3.1.1 as a listener needs: it connects, subscribes at QoS 0 and keeps the connection alive.
 * docs.oasis-open.org/mqtt/mqtt/v3.1.1
 */
export type Packet =
  | { type: "connack"; code: number }
  | { type: "suback"; granted: boolean }
  | { type: "publish"; topic: string; payload: Uint8Array }
  | { type: "pong" }
  | { type: "other" }

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Our messages are below 5 KB; whatever is longer than AWS allows is no MQTT. */
const LONGEST = 128 * 1024

export function connectPacket(clientId: string, token: string, keepAliveSeconds: number): Uint8Array {
  const cleanWithUserAndPassword = 0xc2
  const level = 4
  return packet(0x10, [
    ...text("MQTT"),
    level,
    cleanWithUserAndPassword,
    ...int16(keepAliveSeconds),
    ...text(clientId),
    ...text(""),
    ...text(token),
  ])
}

export function subscribePacket(id: number, topics: readonly string[]): Uint8Array {
  return packet(0x82, [...int16(id), ...topics.flatMap((topic) => [...text(topic), 0])])
}

export function unsubscribePacket(id: number, topics: readonly string[]): Uint8Array {
  return packet(0xa2, [...int16(id), ...topics.flatMap(text)])
}

export const pingPacket = Uint8Array.from([0xc0, 0])
export const disconnectPacket = Uint8Array.from([0xe0, 0])

/** Cuts a stream of bytes into packets; what is not whole yet waits for the next piece. Throws where it is no MQTT. */
export function createReader(): (bytes: Uint8Array) => Packet[] {
  const state = { rest: new Uint8Array(0) }
  return (bytes) => {
    const joined = new Uint8Array(state.rest.length + bytes.length)
    joined.set(state.rest)
    joined.set(bytes, state.rest.length)
    const { packets, used } = readAll(joined)
    state.rest = joined.slice(used)
    return packets
  }
}

function readAll(bytes: Uint8Array): { packets: Packet[]; used: number } {
  const packets: Packet[] = []
  let used = 0
  for (;;) {
    const found = frame(bytes.subarray(used))
    if (!found) return { packets, used }
    packets.push(parse(found.header, found.body))
    used += found.length
  }
}

function frame(bytes: Uint8Array): { header: number; body: Uint8Array; length: number } | undefined {
  const [header] = bytes
  const size = remaining(bytes)
  if (header === undefined || !size || bytes.length < size.at + size.length) return undefined
  return { header, body: bytes.subarray(size.at, size.at + size.length), length: size.at + size.length }
}

/** Seven bits a byte, the lowest first; undefined while it is not there as a whole. */
function remaining(bytes: Uint8Array): { length: number; at: number } | undefined {
  let length = 0
  for (let at = 1; at <= 4; at++) {
    const digit = bytes[at]
    if (digit === undefined) return undefined
    length += (digit & 127) * 128 ** (at - 1)
    if (length > LONGEST) break
    if (digit < 128) return { length, at: at + 1 }
  }
  throw new Error("The broker sent something that is no MQTT")
}

function parse(header: number, body: Uint8Array): Packet {
  const kind = header >> 4
  if (kind === 2) return { type: "connack", code: body[1] ?? 0xff }
  if (kind === 3) return publish(header, body)
  if (kind === 9) return { type: "suback", granted: body.subarray(2).every((code) => code < 0x80) }
  return kind === 13 ? { type: "pong" } : { type: "other" }
}

function publish(header: number, body: Uint8Array): Packet {
  const topicEnd = 2 + (((body[0] ?? 0) << 8) | (body[1] ?? 0))
  const hasId = ((header >> 1) & 3) > 0
  return {
    type: "publish",
    topic: decoder.decode(body.subarray(2, topicEnd)),
    payload: body.subarray(topicEnd + (hasId ? 2 : 0)),
  }
}

function packet(header: number, body: readonly number[]): Uint8Array {
  return Uint8Array.from([header, ...sizeOf(body.length), ...body])
}

function sizeOf(length: number): number[] {
  return length < 128 ? [length] : [(length % 128) | 128, ...sizeOf(Math.floor(length / 128))]
}

function text(value: string): number[] {
  const bytes = encoder.encode(value)
  return [...int16(bytes.length), ...bytes]
}

function int16(value: number): number[] {
  return [(value >> 8) & 255, value & 255]
}
