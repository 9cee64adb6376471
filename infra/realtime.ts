/**
 * MQTT for score changes; paid per message and connected minute, nothing when idle. Everybody may listen to public topics,
 * nobody may publish from a browser. SST would give the authorizer `iot:*`; it only answers, so it needs nothing.
 */
$transform(sst.aws.Function, (args, _opts, name) => {
  if (name !== "LiveAuthorizerHandler") return
  args.permissions = $output(args.permissions).apply((given) =>
    (given ?? []).filter(({ actions }) => !JSON.stringify(actions).includes("iot:*")),
  )
})

export const realtime = new sst.aws.Realtime("Live", {
  authorizer: {
    handler: "packages/functions/src/handler/authorizer.handler",
    timeout: "5 seconds",
  },
})

const { accountId } = aws.getCallerIdentityOutput()
const { region } = aws.getRegionOutput()

/** Tells everybody, and nobody in private: this stage's public topics and no other. */
export const publishPublicly = {
  actions: ["iot:Publish"],
  resources: [$interpolate`arn:aws:iot:${region}:${accountId}:topic/${$app.name}/${$app.stage}/public/*`],
}
