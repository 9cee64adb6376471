/** Where work ends that could not be done, kept 14 days. Its depth is an alarm; docs/operations.md says what to do. */
export const deadLetters = new sst.aws.Queue("DeadLetters")

/** For roles whose failures land here. */
export const sendDeadLetter = { actions: ["sqs:SendMessage"], resources: [deadLetters.arn] }

/** Lets EventBridge and SNS put what they could not deliver; infra/defaults.ts adds that it is this account's. */
new aws.sqs.QueuePolicy("DeadLettersPolicy", {
  queueUrl: deadLetters.url,
  policy: deadLetters.arn.apply((arn) =>
    JSON.stringify({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { Service: ["events.amazonaws.com", "sns.amazonaws.com"] },
          Action: "sqs:SendMessage",
          Resource: arn,
        },
      ],
    }),
  ),
})

/** How long and how often Lambda tries an asynchronous event before it becomes a dead letter. */
export function boundAsync(
  name: string,
  fn: sst.aws.Function,
  bounds: { maxAgeSeconds: number; retries: 0 | 1 | 2 },
) {
  new aws.lambda.FunctionEventInvokeConfig(`${name}Async`, {
    functionName: fn.name,
    maximumEventAgeInSeconds: bounds.maxAgeSeconds,
    maximumRetryAttempts: bounds.retries,
    destinationConfig: { onFailure: { destination: deadLetters.arn } },
  })
}
