import { attributes, clientReadable, clientWritable } from "./auth-attributes.ts"
import { email } from "./email.ts"
import { feeds } from "./feeds.ts"
import { createProfile, readTable } from "./permissions.ts"
import { cursorSecret } from "./secrets.ts"
import { isProduction, options } from "./stage.ts"
import { table } from "./storage.ts"

const { accountId } = aws.getCallerIdentityOutput()
const { region } = aws.getRegionOutput()

/** Fans' accounts. Everything an account may carry is spelled out, because Cognito can never change it afterwards. */
export const userPool = new sst.aws.CognitoUserPool("Users", {
  usernames: ["email"],
  mfa: "optional",
  softwareToken: true,
  verify: {
    emailSubject: "Welcome to NC State Sports Hub!",
    emailMessage: "Your verification code is {####}. Go Pack!",
  },
  triggers: {
    customMessage: { handler: "packages/functions/src/handler/custom-message.handler", timeout: "5 seconds" },
    postConfirmation: {
      handler: "packages/functions/src/handler/post-confirmation.handler",
      timeout: "5 seconds",
      link: [table, cursorSecret, feeds],
      permissions: [
        readTable,
        createProfile,
        {
          // The pool does not exist yet when its trigger is made, so the pools are told apart by their tags.
          actions: ["cognito-idp:AdminAddUserToGroup"],
          resources: [$interpolate`arn:aws:cognito-idp:${region}:${accountId}:userpool/*`],
          conditions: [
            { test: "StringEquals", variable: "aws:ResourceTag/project", values: ["ncsu-hub"] },
            { test: "StringEquals", variable: "aws:ResourceTag/stage", values: [$app.stage] },
          ],
        },
      ],
    },
  },
  transform: {
    userPool: (args, opts) => {
      args.userPoolTier = "ESSENTIALS"
      args.schemas = attributes
      args.passwordPolicy = {
        minimumLength: 8,
        requireLowercase: true,
        requireUppercase: true,
        requireNumbers: true,
        requireSymbols: true,
        temporaryPasswordValidityDays: 7,
      }
      args.accountRecoverySetting = { recoveryMechanisms: [{ name: "verified_email", priority: 1 }] }
      args.userAttributeUpdateSettings = { attributesRequireVerificationBeforeUpdates: ["email"] }
      args.deletionProtection = isProduction ? "ACTIVE" : "INACTIVE"
      // The provider misreads an unchanged schema as a change and then refuses to make it.
      opts.ignoreChanges = ["schemas"]
      // SST's `removal: retain` keeps tables and buckets, but forgets accounts.
      opts.retainOnDelete = isProduction
      opts.protect = isProduction
      if (!email) return
      args.emailConfiguration = {
        emailSendingAccount: "DEVELOPER",
        fromEmailAddress: `NC State Sports Hub <${sendingAddress(options.sender ?? "")}>`,
        sourceArn: email.nodes.identity.arn,
      }
    },
  },
})

/**
 * The hub's own client: no secret, no hosted pages, answers that do not tell whether an address has an account. Only the API
 * signs people in, with its own signature, so nobody guesses passwords past its limits; a refresh token is good once.
 */
export const webClient = userPool.addClient("WebClient", {
  transform: {
    client: (args) => {
      args.generateSecret = false
      args.allowedOauthFlowsUserPoolClient = false
      args.allowedOauthFlows = undefined
      args.allowedOauthScopes = undefined
      args.callbackUrls = undefined
      args.explicitAuthFlows = ["ALLOW_ADMIN_USER_PASSWORD_AUTH"]
      args.refreshTokenRotation = { feature: "ENABLED", retryGracePeriodSeconds: 30 }
      args.preventUserExistenceErrors = "ENABLED"
      args.enableTokenRevocation = true
      args.readAttributes = clientReadable
      args.writeAttributes = clientWritable
      args.accessTokenValidity = 15
      args.idTokenValidity = 15
      args.refreshTokenValidity = 30
      args.tokenValidityUnits = { accessToken: "minutes", idToken: "minutes", refreshToken: "days" }
    },
  },
})

/** Of someone in several groups the lowest number speaks. */
const groups = { admins: 1, moderators: 10, premium_fans: 20, fans: 30 }

for (const [name, precedence] of Object.entries(groups)) {
  new aws.cognito.UserGroup(`Group_${name}`, { name, precedence, userPoolId: userPool.id })
}

function sendingAddress(sender: string): string {
  return sender.includes("@") ? sender : `noreply@${sender}`
}
