import { options } from "./stage.ts"

/**
 * Where alarms and budgets speak. Unencrypted, because CloudWatch and Budgets may not use the free key of SNS and an own key
 * costs $1 a month; what is said here is not secret.
 */
export const alerts = new sst.aws.SnsTopic("Alerts")

if (options.opsEmail) {
  new aws.sns.TopicSubscription("AlertsByMail", {
    topic: alerts.arn,
    protocol: "email",
    endpoint: options.opsEmail,
  })
}

/** Lets AWS's own services of this account publish to a topic. */
export function mayPublish(name: string, topic: sst.aws.SnsTopic, services: string[]) {
  new aws.sns.TopicPolicy(`${name}Policy`, {
    arn: topic.arn,
    policy: $resolve([topic.arn, aws.getCallerIdentityOutput().accountId]).apply(([arn, account]) =>
      JSON.stringify({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { Service: services },
            Action: "sns:Publish",
            Resource: arn,
            Condition: { StringEquals: { "aws:SourceAccount": account } },
          },
        ],
      }),
    ),
  })
}

mayPublish("Alerts", alerts, ["budgets.amazonaws.com", "cloudwatch.amazonaws.com"])
