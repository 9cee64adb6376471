import { onTestFinished } from "vitest"
import { type Emulator, listen, readCall, sendReply } from "../http.ts"

/** An emulator behind a real HTTP server until the test ends; its URL. */
export async function served(emulator: Emulator): Promise<string> {
  const server = await listen((request, response) => {
    void readCall(request)
      .then(emulator)
      .then((reply) => sendReply(response, reply))
  }, 0)
  onTestFinished(server.close)
  return `http://127.0.0.1:${server.port}`
}
