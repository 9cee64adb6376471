type Change<T> = (args: T, opts: $util.CustomResourceOptions, name: string) => undefined
type Transform<T> = Partial<T> | Change<T> | undefined

/** Two changes of the same resource, one after the other; SST takes a single one. */
export function both<T extends object>(first: Change<T>, second: Transform<T>): Change<T> {
  return (args, opts, name) => {
    first(args, opts, name)
    if (typeof second === "function") second(args, opts, name)
    else Object.assign(args, second)
    return undefined
  }
}

/**
 * Only Lambda may take the role, and only with the rights written in its policy. SST would let the whole account take it,
 * and attach a managed policy that may write every log of the account.
 */
export function onlyLambda(role: aws.iam.RoleArgs): undefined {
  role.assumeRolePolicy = aws.iam.assumeRolePolicyForPrincipal({ Service: "lambda.amazonaws.com" })
  role.managedPolicyArns = []
  return undefined
}

/** A function writes to its own log group, which exists already and keeps its retention. */
export function logWriter(fn: string) {
  const { accountId } = aws.getCallerIdentityOutput()
  const { region } = aws.getRegionOutput()
  return {
    actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
    resources: [$interpolate`arn:aws:logs:${region}:${accountId}:log-group:/aws/lambda/${fn}:*`],
  }
}
