import { DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb"
import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda"
import { ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3"
import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2"
import { expect, inject, onTestFinished, test } from "vitest"
import { type Services, startGateway } from "./gateway.ts"
import { awsError, jsonReply } from "./http.ts"

/** Says which emulator was reached: the SDK throws an error of this name. */
const reached = (service: string) => () => awsError(418, `Reached-${service}`, service)

async function started(over: Partial<Services> = {}): Promise<string> {
  const gateway = await startGateway(0, {
    dynamodb: inject("tableUrl"),
    emulators: { s3: reached("s3"), ses: reached("ses"), lambda: reached("lambda") },
    pages: { status: () => jsonReply(200, { pid: process.pid }) },
    ...over,
  })
  onTestFinished(gateway.close)
  const url = `http://127.0.0.1:${gateway.port}`
  process.env["AWS_ENDPOINT_URL"] = url
  return url
}

test("clients that know only AWS_ENDPOINT_URL reach the service they are for", async () => {
  await started()
  const tables = await new DynamoDBClient().send(new ListTablesCommand())
  expect(tables.TableNames).toContainEqual(expect.stringMatching(/^test-/))
  await expect(
    new LambdaClient({ maxAttempts: 1 }).send(new InvokeCommand({ FunctionName: "api" })),
  ).rejects.toMatchObject({ name: "Reached-lambda" })
  await expect(
    new SESv2Client({ maxAttempts: 1 }).send(new SendEmailCommand({ Content: {} })),
  ).rejects.toMatchObject({
    name: "Reached-ses",
  })
  await expect(
    new S3Client({ maxAttempts: 1 }).send(new ListObjectsV2Command({ Bucket: "hub-media" })),
  ).rejects.toMatchObject({ $metadata: { httpStatusCode: 418 } })
})

test("a service that is not played is a 501 that names it", async () => {
  const url = await started()
  const authorization =
    "AWS4-HMAC-SHA256 Credential=k/20261121/us-east-1/sqs/aws4_request, SignedHeaders=host"
  const response = await fetch(url, { headers: { authorization } })
  expect(response.status).toBe(501)
  expect(await response.json()).toMatchObject({ message: 'The local AWS has no service "sqs"' })
})

test("an unsigned request is a 501, its page under /_local an answer", async () => {
  const url = await started()
  expect((await fetch(`${url}/anything`)).status).toBe(501)
  expect(await (await fetch(`${url}/_local/status`)).json()).toEqual({ pid: process.pid })
  expect((await fetch(`${url}/_local/none`)).status).toBe(404)
})

test("a URL signed for S3 reaches S3 without any header", async () => {
  const url = await started()
  const credential = encodeURIComponent("k/20261121/us-east-1/s3/aws4_request")
  const response = await fetch(`${url}/hub-media/x?X-Amz-Credential=${credential}`)
  expect(response.headers.get("x-amzn-errortype")).toBe("Reached-s3")
})

test("while DynamoDB does not answer, its clients are told so", async () => {
  await started({ dynamodb: "http://127.0.0.1:9" })
  const listing = new DynamoDBClient({ maxAttempts: 1 }).send(new ListTablesCommand())
  await expect(listing).rejects.toMatchObject({ name: "ServiceUnavailable" })
})
