import { both, logWriter, onlyLambda } from "./function-role.ts"
import { isProduction, isShared } from "./stage.ts"

type Policy = { Version: string; Statement: object[] }

/**
 * Every function, those inside components too. A function states only what differs. Reserved concurrency is the brake
 * on a runaway bill; personal stages reserve nothing, because an account's pool is shared.
 */
$transform(sst.aws.Function, (args, _opts, name) => {
  const physicalName = `${$app.name}-${$app.stage}-${name}`
  args.name = physicalName
  args.runtime ??= "nodejs24.x"
  args.architecture ??= "arm64"
  args.memory ??= "256 MB"
  args.timeout ??= "10 seconds"
  args.logging ??= { retention: "2 weeks", format: "json" }
  // The API's documents are made of valibot's schemas; what they are made with could read zod's as well, for 400 kB.
  args.nodejs ??= { minify: true, esbuild: { external: ["zod"] } }
  if (isShared) args.concurrency ??= { reserved: 2 }
  args.environment = $resolve([args.environment]).apply(([given]) => ({
    POWERTOOLS_LOG_LEVEL: isProduction ? "WARN" : "INFO",
    ...given,
  }))
  if ($dev) return
  args.permissions = $output(args.permissions).apply((given) => [...(given ?? []), logWriter(physicalName)])
  args.transform = { ...args.transform, role: both(onlyLambda, args.transform?.role) }
})

/** Messages are encrypted with the queue's own key, which costs nothing. */
$transform(sst.aws.Queue, (args = {}) => {
  args.transform = { queue: { sqsManagedSseEnabled: true, messageRetentionSeconds: 14 * 86_400 } }
})

/** SST lets SNS, S3 and EventBridge of any account write to a queue that subscribes; they must act for this one. */
$transform(aws.sqs.QueuePolicy, (args) => {
  const { accountId } = aws.getCallerIdentityOutput()
  args.policy = $resolve([args.policy, accountId]).apply(([policy, account]) => {
    const { Version, Statement }: Policy = typeof policy === "string" ? JSON.parse(policy) : policy
    const Condition = { StringEquals: { "aws:SourceAccount": account } }
    return JSON.stringify({ Version, Statement: Statement.map((one) => ({ ...one, Condition })) })
  })
})

/**
 * A link hands over values and nothing else: SST's own would grant `dynamodb:*`, `s3:*`, `sqs:*`, `events:*`.
 * What a function may do stands beside the function.
 */
sst.Linkable.wrap(sst.aws.Dynamo, (table) => ({ properties: { name: table.name } }))
sst.Linkable.wrap(sst.aws.Bucket, (bucket) => ({ properties: { name: bucket.name } }))
sst.Linkable.wrap(sst.aws.Queue, (queue) => ({ properties: { url: queue.url } }))
sst.Linkable.wrap(sst.aws.Bus, (bus) => ({ properties: { name: bus.name } }))
sst.Linkable.wrap(sst.aws.SnsTopic, (topic) => ({ properties: { arn: topic.arn } }))
sst.Linkable.wrap(sst.aws.CognitoUserPool, (pool) => ({ properties: { id: pool.id } }))
sst.Linkable.wrap(sst.aws.Realtime, ({ endpoint, authorizer }) => ({
  properties: { endpoint, authorizer },
}))
