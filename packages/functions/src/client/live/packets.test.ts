import { describe, expect, test } from "vitest"
import { connectPacket, createReader, subscribePacket, unsubscribePacket } from "./packets.ts"

const bytes = (...values: number[]) => Uint8Array.from(values)
const letters = (text: string) => [...new TextEncoder().encode(text)]

/** A PUBLISH as a broker sends it. */
function published(topic: string, payload: string, qos = 0): Uint8Array {
  const body = [0, letters(topic).length, ...letters(topic), ...(qos > 0 ? [0, 7] : []), ...letters(payload)]
  const size = body.length < 128 ? [body.length] : [(body.length % 128) | 128, Math.floor(body.length / 128)]
  return bytes(0x30 | (qos << 1), ...size, ...body)
}

describe("what is sent", () => {
  test("a connection of MQTT 3.1.1 without a session, with a token as its password", () => {
    expect([...connectPacket("fan", "t", 60)]).toEqual([
      0x10,
      20,
      0,
      4,
      ...letters("MQTT"),
      4,
      0xc2,
      0,
      60,
      0,
      3,
      ...letters("fan"),
      0,
      0,
      0,
      1,
      ...letters("t"),
    ])
  })

  test("a subscription to several topics at QoS 0, and its end", () => {
    expect([...subscribePacket(258, ["a", "b/c"])]).toEqual([
      0x82,
      12,
      1,
      2,
      0,
      1,
      ...letters("a"),
      0,
      0,
      3,
      ...letters("b/c"),
      0,
    ])
    expect([...unsubscribePacket(1, ["a"])]).toEqual([0xa2, 5, 0, 1, 0, 1, ...letters("a")])
  })

  test("long packets say their size in several bytes", () => {
    const [header, first, second] = connectPacket("x".repeat(300), "", 60)
    expect([header, first, second]).toEqual([0x10, (316 % 128) | 128, 2])
  })
})

describe("what is read", () => {
  test("messages, whole or in pieces, one or many at once", () => {
    const stream = [...published("a", "1"), ...published("b", "x".repeat(200)), ...published("c", "é", 1)]
    const expected = [
      ["a", "1"],
      ["b", "x".repeat(200)],
      ["c", "é"],
    ]
    for (const piece of [1, 2, 7, stream.length]) {
      const read = createReader()
      const heard = []
      for (let at = 0; at < stream.length; at += piece)
        heard.push(...read(Uint8Array.from(stream.slice(at, at + piece))))
      expect(
        heard.map((packet) =>
          packet.type === "publish" ? [packet.topic, new TextDecoder().decode(packet.payload)] : packet,
        ),
      ).toEqual(expected)
    }
  })

  test("whether a connection and a subscription were granted", () => {
    const read = createReader()
    expect(read(bytes(0x20, 2, 0, 0, 0x20, 2, 0, 5))).toEqual([
      { type: "connack", code: 0 },
      { type: "connack", code: 5 },
    ])
    expect(read(bytes(0x90, 3, 0, 1, 0, 0x90, 4, 0, 2, 0, 0x80))).toEqual([
      { type: "suback", granted: true },
      { type: "suback", granted: false },
    ])
    expect(read(bytes(0xd0, 0, 0xb0, 2, 0, 1))).toEqual([{ type: "pong" }, { type: "other" }])
  })

  test("something that is no MQTT is refused instead of waited for", () => {
    expect(() => createReader()(bytes(0x30, 0xff, 0xff, 0xff, 0xff, 1))).toThrow("no MQTT")
    expect(() => createReader()(bytes(0x30, 0xff, 0xff, 0x7f))).toThrow("no MQTT")
  })
})
