import { router } from "./router.ts"
import { isProduction } from "./stage.ts"

/** DynamoDB changes one index at a time and backfills it, so the spares (5 and 6, empty and free) exist from day one. */
const indexes = {
  gsi1: { hashKey: "gsi1pk", rangeKey: "gsi1sk", projection: "all" },
  gsi2: { hashKey: "gsi2pk", rangeKey: "gsi2sk", projection: "all" },
  gsi3: { hashKey: "gsi3pk", rangeKey: "gsi3sk", projection: "all" },
  gsi4: { hashKey: "gsi4pk", rangeKey: "gsi4sk", projection: "all" },
  gsi5: { hashKey: "gsi5pk", rangeKey: "gsi5sk", projection: "all" },
  gsi6: { hashKey: "gsi6pk", rangeKey: "gsi6sk", projection: "all" },
} as const

const keys = ["pk", "sk", ...Object.values(indexes).flatMap(({ hashKey, rangeKey }) => [hashKey, rangeKey])]

/** The one table. Indexes are named by number and reused by entities; docs/access-patterns.md says who asks what. */
export const table = new sst.aws.Dynamo("Data", {
  fields: Object.fromEntries(keys.map((key) => [key, "string"])),
  primaryIndex: { hashKey: "pk", rangeKey: "sk" },
  globalIndexes: indexes,
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

/** Uploads and raw feed payloads; private, read through CloudFront or presigned addresses only. */
export const media = new sst.aws.Bucket("Media", {
  versioning: true,
  enforceHttps: true,
  // Browsers of the site's own pages may send pictures, to addresses that the API has signed.
  cors: {
    allowOrigins: [router.url],
    allowMethods: ["PUT"],
    allowHeaders: ["content-type", "if-none-match", "x-amz-checksum-sha256"],
    maxAge: "1 hour",
  },
  lifecycle: [
    { id: "raw-feeds", prefix: "raw/", expiresIn: days(7) },
    { id: "unclaimed-uploads", prefix: "tmp/", expiresIn: days(1) },
  ],
  transform: {
    // SST's own `access: "cloudfront"` would open the whole bucket to anybody's distribution. Added here and not as a `policy`,
    // because the bucket's name would wait for it, and so for the router, which waits for the API, which is told the name.
    policy: (args) => {
      const distribution = router.nodes.cdn.nodes.distribution.arn
      const parts = { given: args.policy, bucket: args.bucket, arn: distribution }
      args.policy = $output(parts).apply(({ given, bucket, arn }) => {
        const { Statement, ...policy } = typeof given === "string" ? JSON.parse(given) : given
        const pictures = {
          Effect: "Allow",
          Principal: { Service: ["cloudfront.amazonaws.com"] },
          Action: ["s3:GetObject"],
          Resource: [`arn:aws:s3:::${bucket}/media/*`],
          Condition: { StringEquals: { "AWS:SourceArn": [arn] } },
        }
        return JSON.stringify({ ...policy, Statement: [...[Statement].flat(), pictures] })
      })
    },
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
        // What expires becomes an old version first: of these, nobody wants another month. The shorter of two rules counts.
        {
          id: "old-tmp",
          status: "Enabled",
          filter: { prefix: "tmp/" },
          noncurrentVersionExpiration: { noncurrentDays: 1 },
        },
      ])
    },
  },
})

/** The bucket's name alone, for functions: SST's own link of a bucket waits for all that its rules name, the router too. */
export const pictures = new sst.Linkable("Pictures", { properties: { name: media.name } })

/** S3 encrypts by default; said aloud so that a drift is seen. */
new aws.s3.BucketServerSideEncryptionConfiguration("MediaEncryption", {
  bucket: media.name,
  rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
})

/** Pictures, at the path that is their key. */
router.routeBucket("/media", media)
