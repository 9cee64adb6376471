import { describe, expect, test } from "vitest"
import { synthesize } from "../synthesize.ts"
import { all, one, production } from "../testing/program.ts"

const pool = one(production, "UserPool", "UsersUserPool")
const client = one(production, "UserPoolClient", "WebClientClient").inputs

describe("accounts", () => {
  test.each([
    ["email", "String", true],
    ["given_name", "String", true],
    ["family_name", "String", true],
    ["preferred_username", "String", false],
    ["favorite_team", "String", false],
    ["favorite_sport", "String", false],
    ["graduation_year", "Number", false],
    ["is_verified", "Boolean", false],
  ])("carry %s, a %s, required: %s, and changeable", (name, attributeDataType, required) => {
    expect(pool.inputs["schemas"]).toContainEqual(
      expect.objectContaining({
        name,
        attributeDataType,
        required,
        mutable: true,
        developerOnlyAttribute: false,
      }),
    )
  })

  test("carry nothing else, and a later deploy does not try to change what Cognito cannot change", () => {
    expect(pool.inputs["schemas"]).toHaveLength(8)
    expect(pool.ignoreChanges).toContain("schemas")
  })

  test("are made by anybody with an e-mail address, which is verified and in any case the same", () => {
    expect(pool.inputs).toMatchObject({
      usernameAttributes: ["email"],
      autoVerifiedAttributes: ["email"],
      usernameConfiguration: { caseSensitive: false },
      adminCreateUserConfig: { allowAdminCreateUserOnly: false },
    })
  })

  test('are welcomed with a code and "Go Pack!"', () => {
    expect(pool.inputs["verificationMessageTemplate"]).toMatchObject({
      defaultEmailOption: "CONFIRM_WITH_CODE",
      emailSubject: "Welcome to NC State Sports Hub!",
      emailMessage: expect.stringMatching(/\{####\}.*Go Pack!/),
    })
  })

  test("have passwords of 8 characters with lower, upper, digit and symbol", () => {
    expect(pool.inputs["passwordPolicy"]).toMatchObject({
      minimumLength: 8,
      requireLowercase: true,
      requireUppercase: true,
      requireNumbers: true,
      requireSymbols: true,
    })
  })

  test("are recovered by e-mail only", () => {
    expect(pool.inputs["accountRecoverySetting"]).toEqual({
      recoveryMechanisms: [{ name: "verified_email", priority: 1 }],
    })
  })

  test("keep their address until the new one is confirmed", () => {
    expect(pool.inputs["userAttributeUpdateSettings"]).toEqual({
      attributesRequireVerificationBeforeUpdates: ["email"],
    })
  })

  test("call the two triggers", () => {
    const { customMessage, postConfirmation } = {
      customMessage: "",
      postConfirmation: "",
      ...Object(pool.inputs["lambdaConfig"]),
    }
    expect(customMessage).toMatch(/:function:ncsu-hub-production-UsersTriggercustomMessage$/)
    expect(postConfirmation).toMatch(/:function:ncsu-hub-production-UsersTriggerpostConfirmation$/)
  })
})

describe("groups", () => {
  test("are four, and the strongest speaks first", () => {
    const groups = all(production, "UserGroup").map(({ inputs }) => [inputs["name"], inputs["precedence"]])
    expect(Object.fromEntries(groups)).toEqual({ admins: 1, moderators: 10, premium_fans: 20, fans: 30 })
  })
})

describe("the hub's client", () => {
  test("cannot make anybody verified, nor an address confirmed", () => {
    expect(client["writeAttributes"]).toEqual([
      "email",
      "given_name",
      "family_name",
      "preferred_username",
      "custom:favorite_team",
      "custom:favorite_sport",
      "custom:graduation_year",
    ])
  })

  test("has no secret and no hosted pages", () => {
    expect(client).toMatchObject({ generateSecret: false, allowedOauthFlowsUserPoolClient: false })
    expect(client["allowedOauthFlows"]).toBeUndefined()
    expect(client["callbackUrls"]).toBeUndefined()
  })

  test("signs in through the API only, so that nobody guesses passwords past its limits", () => {
    expect(client["explicitAuthFlows"]).toEqual(["ALLOW_ADMIN_USER_PASSWORD_AUTH"])
  })

  test("takes a refresh token once, with a moment for a second tab", () => {
    expect(client["refreshTokenRotation"]).toEqual({ feature: "ENABLED", retryGracePeriodSeconds: 30 })
  })

  test("does not tell whether an address has an account", () => {
    expect(client["preventUserExistenceErrors"]).toBe("ENABLED")
  })

  test("has access for a quarter of an hour and is refreshed for 30 days, revocably", () => {
    expect(client).toMatchObject({
      accessTokenValidity: 15,
      idTokenValidity: 15,
      refreshTokenValidity: 30,
      tokenValidityUnits: { accessToken: "minutes", idToken: "minutes", refreshToken: "days" },
      enableTokenRevocation: true,
    })
  })
})

describe("mail", () => {
  test("is Cognito's own until an owner names a sender, and nothing is created for it", () => {
    expect(pool.inputs["emailConfiguration"]).toEqual({ emailSendingAccount: "COGNITO_DEFAULT" })
    expect(all(production, "EmailIdentity")).toEqual([])
  })

  test("is sent through SES from the sender an owner names", async () => {
    const { synth, complaints } = await synthesize({
      stage: "staging",
      env: { HUB_SENDER: "hub@example.org" },
    })
    expect(complaints).toBe("")
    const accounts = synth && one(synth, "UserPool", "UsersUserPool").inputs["emailConfiguration"]
    expect(accounts).toEqual({
      emailSendingAccount: "DEVELOPER",
      fromEmailAddress: "NC State Sports Hub <hub@example.org>",
      sourceArn: "arn:aws:ses:us-east-1:123456789012:identity/hub@example.org",
    })
  })
})
