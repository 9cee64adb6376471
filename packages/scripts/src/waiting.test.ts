import { expect, test } from "vitest"
import { statusLine } from "./status-line.ts"
import { waitingFor } from "./waiting.ts"

test("what is waited for is named, and not any more once it is there", async () => {
  const said: string[] = []
  const wait = waitingFor((step) => said.push(step), ["the local AWS", "the app"])
  const app = Promise.withResolvers<number>()
  const both = Promise.all([wait("the app", app.promise), wait("the local AWS", Promise.resolve("up"))])
  await expect.poll(() => said).toEqual(["Waiting for the local AWS and the app", "Waiting for the app"])
  app.resolve(1)
  expect(await both).toEqual([1, "up"])
  expect(said).toHaveLength(2)
})

test("what fails is thrown on", async () => {
  const wait = waitingFor(() => undefined, ["the app"])
  await expect(wait("the app", Promise.reject(new Error("does not build")))).rejects.toThrow("does not build")
})

test("where no terminal rewrites the line, every step is one that stays", () => {
  const written: string[] = []
  const line = statusLine({ isTTY: false, write: (text: unknown) => written.push(String(text)) > 0 })
  line.show("Waiting for the app")
  line.end()
  expect(written).toEqual(["Waiting for the app …\n"])
})
