import { userPool, webClient } from "./auth.ts"
import { mails } from "./email.ts"
import { feeds } from "./feeds.ts"
import { appendAudit, orderLevel, readTable, writeMeter, writePeople, writeUsage } from "./permissions.ts"
import { push } from "./push.ts"
import { realtime } from "./realtime.ts"
import { router, tellApiUrl } from "./router.ts"
import { cursorSecret, edgeSecret, vapidPublicKey } from "./secrets.ts"
import { isShared } from "./stage.ts"
import { media, pictures, table } from "./storage.ts"

/** What the API may run at once: ~600 uncached requests a second at 30 ms each. Reads behind the CDN need none of it. */
export const apiConcurrency = 20

/** The whole HTTP API. It reads facts and pages, and writes only what belongs to people. */
export const api = new sst.aws.Function("Api", {
  handler: "packages/functions/src/handler/api.handler",
  description: "HTTP API under /api/v1",
  link: [
    table,
    cursorSecret,
    edgeSecret,
    feeds,
    realtime,
    userPool,
    webClient,
    pictures,
    mails,
    push,
    vapidPublicKey,
  ],
  permissions: [
    readTable,
    writePeople,
    appendAudit,
    orderLevel,
    writeMeter,
    writeUsage,
    // Browsers upload under `tmp/` with the API's signature; what it has looked at it puts where everybody sees it.
    { actions: ["s3:GetObject"], resources: [$interpolate`${media.arn}/tmp/*`] },
    {
      actions: ["s3:PutObject"],
      resources: [$interpolate`${media.arn}/tmp/*`, $interpolate`${media.arn}/media/*`],
    },
    { actions: ["s3:DeleteObject"], resources: [$interpolate`${media.arn}/media/avatar/*`] },
    {
      actions: [
        "cognito-idp:AdminAddUserToGroup",
        "cognito-idp:AdminGetUser",
        "cognito-idp:AdminInitiateAuth",
        "cognito-idp:AdminListGroupsForUser",
        "cognito-idp:AdminRemoveUserFromGroup",
      ],
      resources: [userPool.arn],
    },
  ],
  memory: "512 MB",
  ...(isShared && { concurrency: { reserved: apiConcurrency } }),
})

/** The function's address, of our own making: SST tells its own only to the store that the router reads for each request. */
const url = new aws.lambda.FunctionUrl("ApiUrl", {
  functionName: api.name,
  authorizationType: "NONE",
  invokeMode: "BUFFERED",
})
new aws.lambda.Permission("ApiPublicFunctionUrlAccess", {
  action: "lambda:InvokeFunctionUrl",
  function: api.name,
  principal: "*",
  functionUrlAuthType: "NONE",
})
new aws.lambda.Permission("ApiPublicInvokeFunction", {
  action: "lambda:InvokeFunction",
  function: api.name,
  principal: "*",
  invokedViaFunctionUrl: true,
})
router.route("/api", url.functionUrl)
tellApiUrl(url.functionUrl)
