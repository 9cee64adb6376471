import { boundAsync, sendDeadLetter } from "./dead-letters.ts"
import { feeds } from "./feeds.ts"
import { writeMeter } from "./permissions.ts"
import { onSchedule } from "./schedule.ts"
import { cursorSecret } from "./secrets.ts"
import { isShared } from "./stage.ts"
import { media, pictures, table } from "./storage.ts"

/**
 * A bucket of its own: what empties or spoils the other one does not reach the copies. Backups are named by their time; the files that
 * people sent are shared by them, and removed by `Backup` when the last list that names them is gone.
 */
const vault = new sst.aws.Bucket("Vault", {
  enforceHttps: true,
  lifecycle: [
    { id: "backups", prefix: "20", expiresIn: "35 days" },
    { id: "exports", prefix: "pitr/", expiresIn: "35 days" },
  ],
})
new aws.s3.BucketServerSideEncryptionConfiguration("VaultEncryption", {
  bucket: vault.name,
  rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }],
})

/** Who saves may read all and change nothing; who checks may not even read what people made, only their copy. */
const leading = (...values: string[]) => [
  { test: "ForAllValues:StringLike", variable: "dynamodb:LeadingKeys", values },
]
const readLedger = {
  actions: ["dynamodb:Query"],
  resources: [table.arn],
  conditions: leading("MIGRATIONS"),
}
const files = $interpolate`${vault.arn}/*`
// Without it S3 answers 403 for what is not there.
const listVault = { actions: ["s3:ListBucket"], resources: [vault.arn] }

const once = {
  timeout: "15 minutes",
  memory: "1024 MB",
  ...(isShared && { concurrency: { reserved: 1 } }),
} as const
const links = [table, cursorSecret, feeds, vault]

/** Saves the table and what people sent to the vault, whose lifecycle ends backups after 35 days. */
const backup = new sst.aws.Function("Backup", {
  handler: "packages/functions/src/handler/backup.handler",
  description: "Saves the table and uploads once a day",
  link: [...links, pictures],
  permissions: [
    { actions: ["dynamodb:Scan"], resources: [table.arn] },
    readLedger,
    { actions: ["s3:GetObject", "s3:PutObject"], resources: [files] },
    listVault,
    { actions: ["s3:DeleteObject"], resources: [$interpolate`${vault.arn}/media/*`] },
    { actions: ["s3:GetObject"], resources: [$interpolate`${media.arn}/media/*`] },
    {
      actions: ["s3:ListBucket"],
      resources: [media.arn],
      conditions: [{ test: "StringLike", variable: "s3:prefix", values: ["media/*"] }],
    },
    writeMeter,
    sendDeadLetter,
  ],
  ...once,
})
// The second try goes on where the first one ended.
boundAsync("Backup", backup, { maxAgeSeconds: 3600, retries: 1 })

/** Restores the newest backup into a table of its own, compares, drops it. */
const check = new sst.aws.Function("BackupCheck", {
  handler: "packages/functions/src/handler/backup-check.handler",
  description: "Restores the newest backup into a scratch table and compares",
  link: links,
  permissions: [
    {
      actions: [
        "dynamodb:BatchWriteItem",
        "dynamodb:CreateTable",
        "dynamodb:DeleteItem",
        "dynamodb:DeleteTable",
        "dynamodb:DescribeTable",
        "dynamodb:GetItem",
        "dynamodb:PutItem",
        "dynamodb:Scan",
        "dynamodb:UpdateItem",
      ],
      resources: [$interpolate`${table.arn}-verify`],
    },
    readLedger,
    { actions: ["dynamodb:PutItem"], resources: [table.arn], conditions: leading("BACKUP_CHECKS") },
    { actions: ["s3:GetObject"], resources: [files] },
    listVault,
    writeMeter,
    sendDeadLetter,
  ],
  ...once,
})
boundAsync("BackupCheck", check, { maxAgeSeconds: 3600, retries: 0 })

// At night in Raleigh, when no game is played.
onSchedule("Backups", {
  function: backup,
  schedule: "cron(10 8 * * ? *)",
})

onSchedule("BackupChecks", {
  function: check,
  schedule: "cron(40 8 ? * SUN *)",
})
