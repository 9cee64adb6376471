import { isProduction } from "./stage.ts"

/** DynamoDB changes one index at a time and backfills it, so the spares (5 and 6, empty and free) exist from day one. */
const indexes = [1, 2, 3, 4, 5, 6] as const

type IndexKeys = Record<`gsi${(typeof indexes)[number]}${"pk" | "sk"}`, "string">

/** The one table. Indexes are named by number and reused by entities; docs/access-patterns.md says who asks what. */
export const table = new sst.aws.Dynamo("Data", {
  fields: {
    pk: "string",
    sk: "string",
    ...(Object.fromEntries(
      indexes.flatMap((n) => [`gsi${n}pk`, `gsi${n}sk`]).map((key) => [key, "string"]),
    ) as IndexKeys),
  },
  primaryIndex: { hashKey: "pk", rangeKey: "sk" },
  globalIndexes: Object.fromEntries(
    indexes.map(
      (n) => [`gsi${n}`, { hashKey: `gsi${n}pk`, rangeKey: `gsi${n}sk`, projection: "all" }] as const,
    ),
  ),
  ttl: "expireAt",
  stream: "new-and-old-images",
  deletionProtection: isProduction,
  transform: {
    // Recovery to any second of 35 days is paid per GB; other stages are rebuilt by a seed.
    table: {
      pointInTimeRecovery: isProduction ? { enabled: true, recoveryPeriodInDays: 35 } : { enabled: false },
    },
  },
})

const days = (n: number) => `${n} days` as const

/** Uploads, raw feed payloads and backups; private, read through CloudFront or presigned addresses only. */
export const media = new sst.aws.Bucket("Media", {
  versioning: true,
  enforceHttps: true,
  lifecycle: [
    { id: "raw-feeds", prefix: "raw/", expiresIn: days(7) },
    { id: "unclaimed-uploads", prefix: "tmp/", expiresIn: days(1) },
    { id: "backups", prefix: "backups/", expiresIn: days(35) },
  ],
  transform: {
    lifecycle: (args) => {
      args.rules = $output(args.rules).apply((rules) => [
        ...(rules ?? []),
        {
          id: "old-versions",
          status: "Enabled",
          filter: { prefix: "" },
          noncurrentVersionExpiration: { noncurrentDays: 30 },
          abortIncompleteMultipartUpload: { daysAfterInitiation: 2 },
        },
      ])
    },
  },
})

/** S3 encrypts by default; said aloud so that a drift is seen. */
new aws.s3.BucketServerSideEncryptionConfiguration("MediaEncryption", {
  bucket: media.name,
  rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
})
