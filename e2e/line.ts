import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { Transform } from "node:stream"

export type Line = {
  url: string
  /** Changes a text on its way. */
  edit: (path: string, change: (text: string) => string) => void
  /** Share of packets that are lost, and so come when TCP has sent them again. */
  lose: (share: number) => void
  /** Takes requests and answers none of them, until it is mended. */
  hang: () => void
  mend: () => void
  close: () => void
}

const packetBytes = 1_460
/** TCP's first wait before it sends a packet again. */
const resendMs = 1_000

/** A line between the browser and the product, as bad as a test wants it. */
export async function openLine(target: string): Promise<Line> {
  const edits = new Map<string, (text: string) => string>()
  const state = { share: 0, seen: 0, hangs: false }
  /** Every so-manieth packet: a share that a short test is sure to meet. */
  const isLost = () => state.share > 0 && ++state.seen % Math.round(1 / state.share) === 0
  const server = createServer((asked, answer) => {
    if (!state.hangs) pass({ asked, answer, target, edits, isLost })
  })
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a listening TCP server has this address
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}`,
    edit: (path, change) => edits.set(path, change),
    lose: (share) => Object.assign(state, { share }),
    hang: () => Object.assign(state, { hangs: true }),
    mend: () => Object.assign(state, { hangs: false }),
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

type Passing = {
  asked: IncomingMessage
  answer: ServerResponse
  target: string
  edits: Map<string, (text: string) => string>
  isLost: () => boolean
}

function pass({ asked, answer, target, edits, isLost }: Passing): void {
  const change = edits.get(asked.url ?? "/")
  const headers = { ...asked.headers, ...(change && { "accept-encoding": "identity" }) }
  const forward = request(new URL(asked.url ?? "/", target), { method: asked.method, headers }, (given) => {
    const { "content-length": _length, "transfer-encoding": _encoding, ...kept } = given.headers
    answer.writeHead(given.statusCode ?? 502, kept)
    given.pipe(change ? edited(change) : packets(isLost)).pipe(answer)
  })
  forward.on("error", () => answer.destroy())
  asked.pipe(forward)
}

function packets(isLost: () => boolean): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const count = Math.ceil(chunk.length / packetBytes)
      const waits = Array.from({ length: count }, isLost).filter(Boolean).length
      setTimeout(() => done(null, chunk), waits * resendMs)
    },
  })
}

function edited(change: (text: string) => string): Transform {
  const chunks: Buffer[] = []
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    },
    flush(done) {
      done(null, change(Buffer.concat(chunks).toString()))
    },
  })
}
