import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda"
import { expect, test } from "vitest"
import { createInvoke, type Functions, functionUrl, lambdaApi } from "./lambda.ts"
import { localCredentials } from "./links.ts"
import { served } from "./testing/http.ts"

const functions: Functions = {
  echo: {
    load: async () => ({ handler: async (event, context) => [event, context.functionName] }),
    timeoutSeconds: 5,
  },
  broken: { load: async () => ({ handler: () => Promise.reject(new RangeError("no")) }), timeoutSeconds: 5 },
}

async function started() {
  const problems: unknown[] = []
  const invoke = createInvoke(functions)
  const note = (thrown: unknown) => void problems.push(thrown)
  const endpoint = await served(lambdaApi(functions, invoke, note))
  const client = new LambdaClient({
    endpoint,
    region: "us-east-1",
    credentials: localCredentials,
    maxAttempts: 1,
  })
  return { client, invoke, note, problems }
}

test("the SDK's Invoke runs the function with its payload and returns its result", async () => {
  const { client } = await started()
  const answer = await client.send(new InvokeCommand({ FunctionName: "echo", Payload: '{"job":"tick"}' }))
  expect(JSON.parse(answer.Payload?.transformToString() ?? "")).toEqual([{ job: "tick" }, "echo"])
  expect(answer.FunctionError).toBeUndefined()
})

test("an asynchronous Invoke is accepted before the function has run, and its failure is reported", async () => {
  const { client, problems } = await started()
  const answer = await client.send(new InvokeCommand({ FunctionName: "broken", InvocationType: "Event" }))
  expect(answer.StatusCode).toBe(202)
  expect(problems).toEqual([new RangeError("no")])
})

test("a function that throws answers with FunctionError and what was thrown", async () => {
  const { client } = await started()
  const answer = await client.send(new InvokeCommand({ FunctionName: "broken" }))
  expect(answer.FunctionError).toBe("Unhandled")
  expect(JSON.parse(answer.Payload?.transformToString() ?? "")).toMatchObject({ errorType: "RangeError" })
})

test("a function that does not exist is a ResourceNotFoundException", async () => {
  const { client } = await started()
  await expect(client.send(new InvokeCommand({ FunctionName: "none" }))).rejects.toMatchObject({
    name: "ResourceNotFoundException",
  })
})

test("a payload that is not JSON is refused", async () => {
  const { client } = await started()
  await expect(client.send(new InvokeCommand({ FunctionName: "echo", Payload: "{" }))).rejects.toMatchObject({
    name: "InvalidRequestContentException",
  })
})

test("a function URL whose handler throws is a 502 that says nothing about why", async () => {
  const { invoke, note, problems } = await started()
  const response = await fetch(await served(functionUrl("broken", invoke, note)))
  expect(response.status).toBe(502)
  expect(await response.text()).toBe('{"message":"Internal Server Error"}')
  expect(problems).toEqual([new RangeError("no")])
})

test("a request beyond Lambda's six megabytes is a 413", async () => {
  const { invoke, note } = await started()
  const url = await served(functionUrl("echo", invoke, note))
  const response = await fetch(url, { method: "PUT", body: Buffer.alloc(6 * 1024 * 1024 + 1) })
  expect(response.status).toBe(413)
})
