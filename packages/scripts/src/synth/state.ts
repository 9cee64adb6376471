import { createHash } from "node:crypto"
import { ACCOUNT, arn } from "./account.ts"

/** A resource as the program asks for it. */
export type Request = { type: string; name: string; inputs: Record<string, unknown>; id?: string }

type State = Record<string, unknown>
type Describe = (request: Request & { physical: string; region: string }) => State

/**
 * What AWS would have answered on creation, as far as components look at it: SST parses ARNs, joins URLs and hashes ids.
 * Only the shapes are AWS's; nothing here says that AWS would accept the inputs.
 */
export function stateOf(request: Request, region: string): State & { id: string } {
  const { type, name, inputs } = request
  const physical = [inputs["name"], inputs["bucket"]].find((given) => typeof given === "string") ?? name
  const service = type.split(":")[1]?.split("/")[0] ?? "unknown"
  const kind = type.split(":").at(-1)?.toLowerCase() ?? "resource"
  const base = {
    ...inputs,
    // The engine sends an empty id for what is not imported, and would take an empty answer for "not known yet".
    id: request.id || physical,
    name: physical,
    arn: arn(service, region, `${kind}/${physical}`),
    tagsAll: inputs["tags"] ?? {},
  }
  return { ...base, ...describers[type]?.({ ...request, physical, region }) }
}

const describers: Record<string, Describe> = {
  "aws:lambda/function:Function": ({ physical, region, inputs }) => {
    const own = arn("lambda", region, `function:${physical}`)
    const invoke = (path: string) => `arn:aws:apigateway:${region}:lambda:path/${path}`
    return {
      arn: own,
      qualifiedArn: `${own}:1`,
      version: "1",
      publish: inputs["publish"] ?? false,
      lastModified: "2026-01-01T00:00:00Z",
      invokeArn: invoke(`2015-03-31/functions/${own}/invocations`),
      qualifiedInvokeArn: invoke(`2015-03-31/functions/${own}:1/invocations`),
      responseStreamingInvokeArn: invoke(`2021-11-15/functions/${own}/response-streaming-invocations`),
    }
  },
  "aws:lambda/functionUrl:FunctionUrl": ({ name, region }) => ({
    functionUrl: `https://${name.toLowerCase()}.lambda-url.${region}.on.aws/`,
    urlId: name.toLowerCase(),
  }),
  "aws:dynamodb/table:Table": ({ physical, region, inputs }) => ({
    arn: arn("dynamodb", region, `table/${physical}`),
    streamArn: inputs["streamEnabled"]
      ? arn("dynamodb", region, `table/${physical}/stream/2026-01-01T00:00:00.000`)
      : "",
  }),
  "aws:s3/bucket:Bucket": ({ physical, region }) => ({
    id: physical,
    bucket: physical,
    arn: `arn:aws:s3:::${physical}`,
    bucketDomainName: `${physical}.s3.amazonaws.com`,
    bucketRegionalDomainName: `${physical}.s3.${region}.amazonaws.com`,
  }),
  "aws:s3/bucketObjectv2:BucketObjectv2": ({ inputs }) => ({ id: inputs["key"], versionId: "v1" }),
  "aws:sqs/queue:Queue": ({ physical, region }) => {
    const url = `https://sqs.${region}.amazonaws.com/${ACCOUNT}/${physical}`
    return { id: url, url, arn: arn("sqs", region, physical) }
  },
  "aws:sns/topic:Topic": ({ physical, region }) => ({
    id: arn("sns", region, physical),
    arn: arn("sns", region, physical),
  }),
  "aws:cloudwatch/eventBus:EventBus": ({ physical, region }) => ({
    arn: arn("events", region, `event-bus/${physical}`),
  }),
  "aws:cloudwatch/eventRule:EventRule": ({ physical, region }) => ({
    arn: arn("events", region, `rule/${physical}`),
  }),
  "aws:cloudwatch/logGroup:LogGroup": ({ physical, region }) => ({
    arn: arn("logs", region, `log-group:${physical}`),
  }),
  "aws:iam/role:Role": ({ physical }) => ({ arn: `arn:aws:iam::${ACCOUNT}:role/${physical}` }),
  "aws:cognito/userPool:UserPool": ({ name, region }) => ({
    id: `${region}_${name}`,
    arn: arn("cognito-idp", region, `userpool/${region}_${name}`),
    endpoint: `cognito-idp.${region}.amazonaws.com/${region}_${name}`,
  }),
  "aws:cognito/userPoolClient:UserPoolClient": ({ name, inputs }) => ({
    id: `client${name.toLowerCase()}`,
    clientSecret: inputs["generateSecret"] ? "a-client-secret" : "",
  }),
  "aws:cloudfront/distribution:Distribution": ({ name }) => ({
    id: `E${name.toUpperCase()}`,
    arn: `arn:aws:cloudfront::${ACCOUNT}:distribution/E${name.toUpperCase()}`,
    domainName: `${name.toLowerCase()}.cloudfront.net`,
    hostedZoneId: "Z2FDTNDATAQYW2",
  }),
  "aws:cloudfront/keyValueStore:KeyValueStore": ({ name }) => ({
    arn: `arn:aws:cloudfront::${ACCOUNT}:key-value-store/${name}`,
  }),
  "aws:cloudfront/function:Function": ({ physical }) => ({
    arn: `arn:aws:cloudfront::${ACCOUNT}:function/${physical}`,
  }),
  "aws:iot/authorizer:Authorizer": ({ physical, region }) => ({
    arn: arn("iot", region, `authorizer/${physical}`),
  }),
  "aws:acm/certificate:Certificate": ({ inputs }) => ({
    domainValidationOptions: [inputs["domainName"], inputs["subjectAlternativeNames"] ?? []]
      .flat()
      .map((domain) => ({
        domainName: domain,
        resourceRecordName: `_v.${String(domain)}`,
        resourceRecordType: "CNAME",
        resourceRecordValue: "_v.acm-validations.aws",
      })),
  }),
  "aws:sesv2/emailIdentity:EmailIdentity": ({ inputs, region }) => ({
    arn: arn("ses", region, `identity/${String(inputs["emailIdentity"])}`),
    dkimSigningAttributes: { tokens: ["one", "two", "three"] },
  }),
  "pulumi-nodejs:dynamic:Resource": () => ({ zoneId: "Z0SYNTH", isDone: true }),
  // Fixed by the name, so that two evaluations are equal to the byte.
  "random:index/randomBytes:RandomBytes": ({ name, inputs }) => {
    const bytes = createHash("sha256").update(name).digest().subarray(0, Number(inputs["length"]))
    return { base64: bytes.toString("base64"), hex: bytes.toString("hex") }
  },
}
