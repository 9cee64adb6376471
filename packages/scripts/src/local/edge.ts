import type { IncomingMessage, ServerResponse } from "node:http"
import { AppError, messageOf } from "@hub/core/error"
import { compressReply } from "./compress.ts"
import {
  type Emulator,
  jsonReply,
  type Listening,
  listen,
  type Patience,
  type Reply,
  readCall,
  sendReply,
  type Upgrade,
} from "./http.ts"
import { problemReply } from "./problem.ts"

/** Serves files, whatever makes them. */
export type WebServer = (request: IncomingMessage, response: ServerResponse) => void

/** `pages` in place of `site` where the app runs from its sources, which no function has. */
export type Origins = {
  api: Emulator
  site: Emulator
  files: WebServer
  /** Pictures out of the bucket. */
  media?: Emulator | undefined
  pages?: WebServer | undefined
  /** MQTT over WebSocket, which in production is another host. */
  realtime?: Upgrade | undefined
}

/** Bodies the API accepts are far smaller; Lambda itself refuses more than this. */
const BODY_LIMIT = 6 * 1024 * 1024

/**
 * The front door, one origin as production's router: `/api` goes to the API's function, `/static` to the app's files,
 * `/media` to the bucket, the rest to the function of the pages.
 * It listens at once, so that a taken port is known before any work is done, and holds requests until `origins`. `seen` is told
 * of each request, with the bytes that were sent.
 */
export async function startEdge(
  port: number,
  host: string,
  origins: Promise<Origins>,
  seen: (bytes: number) => void = () => undefined,
  patience?: Patience,
): Promise<Listening> {
  // The one who made the promise handles its failure; here it only means that nothing will be answered.
  origins.catch(() => undefined)
  return listen(
    (request, response) => {
      const before = request.socket.bytesWritten
      response.once("close", () => seen(request.socket.bytesWritten - before))
      void answer(request, response, origins)
    },
    port,
    host,
    (request, socket, head) => void connect(request, socket, head, origins),
    patience,
  )
}

/** WebSockets are realtime's; where the sources are served, their own connection passes as well. */
async function connect(...[request, socket, head, origins]: [...Parameters<Upgrade>, Promise<Origins>]) {
  const { realtime } = await origins.catch((): Partial<Origins> => ({}))
  const isRealtime = /^\/mqtt(?:\?|$)/.test(request.url ?? "")
  return isRealtime && realtime ? realtime(request, socket, head) : socket.destroy()
}

async function answer(request: IncomingMessage, response: ServerResponse, origins: Promise<Origins>) {
  try {
    const { api, site, files, media, pages } = await origins
    const place = placeOf(request.url ?? "/")
    const packed = (reply: Reply) => compressReply(reply, request.headersDistinct["accept-encoding"]?.join())
    if (place === "api")
      return sendReply(response, await packed(await api(await readCall(request, BODY_LIMIT))))
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("allow", "GET, HEAD")
      const detail = `Pages answer GET, HEAD, not ${request.method}`
      return sendReply(response, problemReply("method", detail, correlationOf(request)))
    }
    if (place === "files") return files(request, response)
    if (place === "media" && media) return sendReply(response, await media(await readCall(request)))
    if (place === "page" && pages) return pages(request, response)
    return sendReply(response, await packed(await site(await readCall(request, BODY_LIMIT))))
  } catch (thrown) {
    if (response.headersSent) return response.destroy()
    if (thrown instanceof AppError && thrown.kind === "too_large") {
      return sendReply(response, problemReply("too_large", messageOf(thrown), correlationOf(request)))
    }
    return sendReply(response, jsonReply(502, { message: messageOf(thrown) }))
  }
}

function correlationOf(request: IncomingMessage): string | undefined {
  return request.headersDistinct["x-correlation-id"]?.[0]
}

/** Where production's router sends an address. A twin is the site's own as well, also beside the app's sources. */
export function placeOf(url: string): "api" | "files" | "media" | "page" | "twin" {
  if (/^\/api(?:[/?]|$)/.test(url)) return "api"
  if (url.startsWith("/static/")) return "files"
  if (url.startsWith("/media/")) return "media"
  return /^\/(?!src\/|node_modules\/|@)[^?]*\.(?:json|txt|ics|rss|atom|feed|xml)(?:\?|$)/.test(url)
    ? "twin"
    : "page"
}
