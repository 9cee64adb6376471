import { connect } from "node:net"
import { text } from "node:stream/consumers"
import { setInterval } from "node:timers"
import { expect, onTestFinished, test } from "vitest"
import { startEdge } from "./edge.ts"
import { jsonReply } from "./http.ts"

/** A tenth of a second where the hub waits for thirty. */
const patience = { headers: 100, whole: 100, look: 20 }
const head = "POST /api/v1/auth/sign-in HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\n"

/** The front door before a function that counts what reaches it. */
async function door() {
  const reached: string[] = []
  const api = ({ path }: { path: string }) => {
    reached.push(path)
    return jsonReply(200, {})
  }
  const origins = { api, site: api, files: () => undefined }
  const edge = await startEdge(0, "127.0.0.1", Promise.resolve(origins), undefined, patience)
  onTestFinished(() => edge.close())
  return { port: edge.port, reached }
}

/** All that is answered until the connection is closed; `drip` is sent again and again meanwhile. */
async function answerTo(port: number, begun: string, drip = "") {
  const socket = connect(port, "127.0.0.1")
  const dripping = setInterval(() => drip !== "" && socket.writable && socket.write(drip), 10)
  onTestFinished(() => void socket.destroy())
  // Who still sends to a closed connection is told so.
  socket.on("error", () => undefined)
  socket.write(begun)
  const answer = await text(socket)
  clearInterval(dripping)
  return answer
}

test.each([
  ["headers that stop", head, ""],
  ["a body that never begins", `${head}Content-Length: 1000\r\n\r\n`, ""],
  ["a body that stops", `${head}Content-Length: 1000\r\n\r\n{"email":`, ""],
  ["a body that trickles", `${head}Content-Length: 100000\r\n\r\n`, "x"],
  ["a body of no length that trickles", `${head}Transfer-Encoding: chunked\r\n\r\n`, "1\r\nx\r\n"],
])("%s: cut off with a 408 that says why, and no function is asked", async (_what, begun, drip) => {
  const { port, reached } = await door()
  const answer = await answerTo(port, begun, drip)
  expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/)
  expect(answer).toContain("\r\nconnection: close\r\n")
  const [, body = ""] = answer.split("\r\n\r\n")
  expect(JSON.parse(body)).toMatchObject({ status: 408, reason: "edge.slow", type: "about:blank" })
  expect(reached).toEqual([])
})

test("a hundred that stall keep nobody waiting, and none of them is kept", async () => {
  const { port, reached } = await door()
  const stalled = Array.from({ length: 100 }, () => answerTo(port, `${head}Content-Length: 9\r\n\r\n{`))
  const { status } = await fetch(`http://127.0.0.1:${port}/api/v1/health`)
  expect([status, reached]).toEqual([200, ["/api/v1/health"]])
  const answers = await Promise.all(stalled)
  expect(answers.every((answer) => answer.startsWith("HTTP/1.1 408 "))).toBe(true)
})
