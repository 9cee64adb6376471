import { FILES } from "@hub/core/backup/media-list"
import { nameAt } from "@hub/core/backup/names"
import { describe, expect, test } from "vitest"
import { tableDefinition } from "../../local/table-definition.ts"
import { all, one, production, program, statementsOf } from "../testing/program.ts"

const table = (synth = production) => one(synth, "aws:dynamodb/table:Table", "DataTable").inputs

describe("the table", () => {
  test("has the keys and indexes of the local one, so that what works locally works there", () => {
    const local = tableDefinition("any")
    expect(table()["hashKey"]).toBe("pk")
    expect(table()["rangeKey"]).toBe("sk")
    expect(table()["attributes"]).toHaveLength(local.AttributeDefinitions?.length ?? 0)
    expect(table()["attributes"]).toEqual(
      expect.arrayContaining(
        (local.AttributeDefinitions ?? []).map(({ AttributeName, AttributeType }) => ({
          name: AttributeName,
          type: AttributeType,
        })),
      ),
    )
    expect(table()["globalSecondaryIndexes"]).toEqual(
      local.GlobalSecondaryIndexes?.map((index) => ({
        name: index.IndexName,
        hashKey: index.KeySchema?.[0]?.AttributeName,
        rangeKey: index.KeySchema?.[1]?.AttributeName,
        projectionType: index.Projection?.ProjectionType,
      })),
    )
  })

  test("has six indexes from day one, because DynamoDB adds one at a time", () => {
    expect(table()["globalSecondaryIndexes"]).toHaveLength(6)
  })

  test("is paid per request, never by the hour", () => {
    expect(table()["billingMode"]).toBe("PAY_PER_REQUEST")
  })

  test("drops items by expireAt", () => {
    expect(table()["ttl"]).toEqual({ attributeName: "expireAt", enabled: true })
  })

  test("streams both images", () => {
    expect(table()["streamEnabled"]).toBe(true)
    expect(table()["streamViewType"]).toBe("NEW_AND_OLD_IMAGES")
  })

  test("can be restored to any second of 35 days in production", () => {
    expect(table()["pointInTimeRecovery"]).toEqual({ enabled: true, recoveryPeriodInDays: 35 })
  })

  test.each(["staging", "dev"] as const)("is not paid twice for backups in %s", (stage) => {
    expect(table(program(stage))["pointInTimeRecovery"]).toEqual({ enabled: false })
  })

  test("is encrypted with DynamoDB's own key, which is always on and free", () => {
    expect(table()["serverSideEncryption"]).toBeUndefined()
  })
})

describe("what is kept", () => {
  test.each([
    ["aws:dynamodb/table:Table", "DataTable"],
    ["aws:s3/bucket:Bucket", "MediaBucket"],
    ["aws:s3/bucket:Bucket", "VaultBucket"],
    ["aws:cognito/userPool:UserPool", "UsersUserPool"],
  ])("production's %s %s stays when the program is removed, and only there", (type, name) => {
    expect(one(production, type, name).retainOnDelete).toBe(true)
    expect(one(program("dev"), type, name).retainOnDelete).toBe(false)
  })

  test("production's table and accounts refuse to be deleted", () => {
    expect(table()["deletionProtectionEnabled"]).toBe(true)
    expect(one(production, "UserPool", "UsersUserPool").inputs["deletionProtection"]).toBe("ACTIVE")
    expect(table(program("dev"))["deletionProtectionEnabled"]).toBe(false)
  })
})

describe("buckets", () => {
  test.each(["MediaPublicAccessBlock", "VaultPublicAccessBlock", "WebAssetsPublicAccessBlock"])(
    "%s blocks every kind of public access",
    (name) => {
      expect(one(production, "BucketPublicAccessBlock", name).inputs).toMatchObject({
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      })
    },
  )

  test("there is no bucket without such a block", () => {
    const bucketsOf = (type: string) => new Set(all(production, type).map(({ inputs }) => inputs["bucket"]))
    expect(bucketsOf("BucketPublicAccessBlock")).toEqual(bucketsOf("aws:s3/bucket:Bucket"))
  })

  test("allow nobody but CloudFront, and only to read the app and, through our own router, pictures", () => {
    const allowed = all(production, "BucketPolicy")
      .flatMap(({ inputs }) => statementsOf(inputs["policy"]))
      .filter(({ Effect }) => Effect === "Allow")
    const cloudfront = { Action: ["s3:GetObject"], Principal: { Service: ["cloudfront.amazonaws.com"] } }
    expect(allowed).toMatchObject([cloudfront, cloudfront])
    const [pictures] = allowed.filter(({ Resource }) => Resource.every((arn) => arn.endsWith("/media/*")))
    const ours = expect.stringMatching(/^arn:aws:cloudfront::\d{12}:distribution\/[^*]+$/)
    expect(pictures?.Condition).toEqual({ StringEquals: { "AWS:SourceArn": [ours] } })
  })

  test("take pictures from the site's own pages only", () => {
    expect(one(production, "BucketCorsConfiguration", "MediaCors").inputs["corsRules"]).toMatchObject([
      { allowedMethods: ["PUT"], allowedOrigins: ["https://edgecdndistribution.cloudfront.net"] },
    ])
  })

  test("refuse unencrypted connections", () => {
    const refused = all(production, "BucketPolicy").map(({ inputs }) =>
      statementsOf(inputs["policy"]).some(
        ({ Effect, Condition }) =>
          Effect === "Deny" && Condition?.["Bool"]?.["aws:SecureTransport"]?.[0] === "false",
      ),
    )
    expect(refused).toEqual([true, true, true])
  })

  test.each(["Media", "Vault"])("%s is encrypted at rest with AES-256", (bucket) => {
    expect(
      one(production, "BucketServerSideEncryptionConfiguration", `${bucket}Encryption`).inputs["rules"],
    ).toEqual([{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }])
  })

  test("old versions of media live 30 days", () => {
    expect(one(production, "BucketVersioning", "MediaVersioning").inputs["versioningConfiguration"]).toEqual({
      status: "Enabled",
    })
    expect(one(production, "BucketLifecycleConfiguration", "MediaLifecycle").inputs["rules"]).toContainEqual(
      expect.objectContaining({ status: "Enabled", noncurrentVersionExpiration: { noncurrentDays: 30 } }),
    )
  })

  test.each([
    ["raw/", 7],
    ["tmp/", 1],
  ])("what lies under %s lives %i days", (prefix, days) => {
    expect(one(production, "BucketLifecycleConfiguration", "MediaLifecycle").inputs["rules"]).toContainEqual(
      expect.objectContaining({ status: "Enabled", filter: { prefix }, expiration: { days } }),
    )
  })

  test("an upload that nobody claimed is gone for good a day after it expired", () => {
    expect(one(production, "BucketLifecycleConfiguration", "MediaLifecycle").inputs["rules"]).toContainEqual(
      expect.objectContaining({
        status: "Enabled",
        filter: { prefix: "tmp/" },
        noncurrentVersionExpiration: { noncurrentDays: 1 },
      }),
    )
  })

  test("backups live 35 days and leave no old version; what people sent lives as long as a backup names it", () => {
    const rules = one(production, "BucketLifecycleConfiguration", "VaultLifecycle").inputs["rules"]
    expect(rules).toMatchObject([
      { filter: { prefix: "20" }, expiration: { days: 35 } },
      { filter: { prefix: "pitr/" }, expiration: { days: 35 } },
    ])
    expect(all(production, "BucketVersioning").map(({ name }) => name)).toEqual(["MediaVersioning"])
    expect(nameAt(Date.now()).startsWith("20")).toBe(true)
    expect(FILES.startsWith("20")).toBe(false)
  })
})
