import { onTestFinished } from "vitest"
import { type Emulator, listen, readCall, sendReply } from "../http.ts"

/** An emulator behind a real HTTP server. */
export async function emulated(emulator: Emulator): Promise<{ url: string; close: () => Promise<void> }> {
  const server = await listen((request, response) => {
    void readCall(request)
      .then(emulator)
      .then((reply) => sendReply(response, reply))
  }, 0)
  return { url: `http://127.0.0.1:${server.port}`, close: server.close }
}

/** The same until the test ends; its URL. */
export async function served(emulator: Emulator): Promise<string> {
  const { url, close } = await emulated(emulator)
  onTestFinished(close)
  return url
}
