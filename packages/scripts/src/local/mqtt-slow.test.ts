import { expect, onTestFinished, test } from "vitest"
import { listen } from "./http.ts"

test("a broker that takes a message and never answers costs a tick two seconds, not more", async () => {
  const silent = await listen(() => undefined, 0)
  onTestFinished(silent.close)
  process.env["AWS_ENDPOINT_URL_IOT_DATA_PLANE"] = `http://127.0.0.1:${silent.port}`
  // Loaded with the address set: the client is made on import.
  const { Realtime } = await import("@hub/core/realtime")
  const started = performance.now()
  await expect(Realtime.publish({ topic: "live", message: {} })).rejects.toThrow(/did not|timeout|timed out/i)
  expect(performance.now() - started).toBeLessThan(4_500)
})
