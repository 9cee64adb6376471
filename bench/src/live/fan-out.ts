import { config } from "@hub/core/config"
import { Realtime } from "@hub/core/realtime"
import { connect } from "@hub/functions/client/live/mqtt"

export type FanOut = {
  clients: number
  changes: number
  lost: number
  twice: number
  p99: number
  seconds: number
}

/** As many connect at once as a listening socket keeps waiting. */
const WAVE = 500

/** Connects clients to the local broker and publishes changes through the SDK; counts what each one heard. */
export async function fanOut(url: string, clients: number, changes: number): Promise<FanOut> {
  const heard = Array.from({ length: clients }, () => new Map<number, number>())
  const delays: number[] = []
  const sentAt = new Map<number, number>()
  const topic = `${config().topics}/live`
  const connections: Awaited<ReturnType<typeof opened>>[] = []
  for (let first = 0; first < clients; first += WAVE) {
    const wave = heard.slice(first, first + WAVE).map((own, at) =>
      opened(url, first + at, topic, (change) => {
        own.set(change, (own.get(change) ?? 0) + 1)
        delays.push(performance.now() - (sentAt.get(change) ?? 0))
      }),
    )
    connections.push(...(await Promise.all(wave)))
  }
  const started = performance.now()
  for (let change = 0; change < changes; change++) {
    sentAt.set(change, performance.now())
    await Realtime.publish({ topic: "live", message: { v: 1, at: String(change), changes: [] } })
  }
  await quiet(() => delays.length)
  const seconds = (performance.now() - started) / 1000
  for (const { close } of connections) close()
  const counts = heard.flatMap((own) => Array.from({ length: changes }, (_, change) => own.get(change) ?? 0))
  return {
    clients,
    changes,
    lost: counts.filter((count) => count === 0).length,
    twice: counts.filter((count) => count > 1).length,
    p99: delays.toSorted((a, b) => a - b)[Math.floor(delays.length * 0.99)] ?? Number.NaN,
    seconds,
  }
}

function opened(url: string, client: number, topic: string, hear: (change: number) => void) {
  const ready = Promise.withResolvers<ReturnType<typeof connect>>()
  const connection = connect({
    url,
    clientId: `fan-${client}`,
    onOpen: () => connection.subscribe([topic]),
    onGranted: () => ready.resolve(connection),
    onMessage: (_topic, payload) => hear(Number(JSON.parse(new TextDecoder().decode(payload)).at)),
    onClose: (reason) => ready.reject(new Error(reason)),
  })
  return ready.promise
}

/** Until a second passes in which nothing more arrives. */
async function quiet(count: () => number): Promise<void> {
  for (let before = -1; before !== count(); ) {
    before = count()
    await new Promise((resolve) => void setTimeout(resolve, 1_000))
  }
}
