import type { IncomingMessage, ServerResponse } from "node:http"
import { AppError, messageOf } from "@hub/core/error"
import { type Emulator, jsonReply, type Listening, listen, readCall, sendReply } from "./http.ts"

/** Serves the web app, whatever builds it. */
export type WebServer = (request: IncomingMessage, response: ServerResponse) => void

export type Origins = { api: Emulator; web: WebServer }

/** Bodies the API accepts are far smaller; Lambda itself refuses more than this. */
const BODY_LIMIT = 6 * 1024 * 1024

/**
 * The front door, one origin as production's router: `/api` goes to the API's function, the rest is the app.
 * It listens at once, so that a taken port is known before any work is done, and holds requests until `origins`.
 */
export async function startEdge(port: number, host: string, origins: Promise<Origins>): Promise<Listening> {
  // The one who made the promise handles its failure; here it only means that nothing will be answered.
  origins.catch(() => undefined)
  return listen((request, response) => void answer(request, response, origins), port, host)
}

async function answer(request: IncomingMessage, response: ServerResponse, origins: Promise<Origins>) {
  try {
    const { api, web } = await origins
    if (isApi(request.url ?? "/")) {
      return sendReply(response, await api(await readCall(request, BODY_LIMIT)))
    }
    if (request.method === "GET" || request.method === "HEAD") return web(request, response)
    response.setHeader("allow", "GET, HEAD")
    return sendReply(response, jsonReply(405, { message: "Method Not Allowed" }))
  } catch (thrown) {
    if (response.headersSent) return response.destroy()
    const status = thrown instanceof AppError && thrown.kind === "too_large" ? 413 : 502
    return sendReply(response, { ...jsonReply(status, { message: messageOf(thrown) }) })
  }
}

function isApi(url: string): boolean {
  return /^\/api(?:[/?]|$)/.test(url)
}
