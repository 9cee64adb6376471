import {
  DescribeTableCommand,
  ExportTableToPointInTimeCommand,
  type ExportTableToPointInTimeCommandInput,
} from "@aws-sdk/client-dynamodb"
import { AppError } from "@hub/core/error"
import { dynamo, go } from "@hub/core/table"

/**
 * Asks AWS for its own export of one moment of the last 35 days, into the stage's vault: no read units, $0.10 a GB, only
 * where point-in-time recovery is on. Another format than ours: it is for `import-table`, not for `hub restore`.
 */
export async function exportNatively(
  table: string,
  bucket: string,
  moment?: Date,
  client = dynamo,
): Promise<string> {
  const { Table } = await go(client.send(new DescribeTableCommand({ TableName: table })))
  const input = exportInput(Table?.TableArn ?? "", bucket, moment)
  const { ExportDescription } = await go(client.send(new ExportTableToPointInTimeCommand(input)))
  return ExportDescription?.ExportArn ?? "unnamed"
}

/** The moment that was asked for, undefined for now. Throws `backup.moment`. Pure. */
export function momentOf(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined
  const moment = new Date(text)
  if (!Number.isNaN(moment.getTime())) return moment
  throw new AppError("input", "backup.moment", `--moment is a time like 2026-11-21T08:00:00Z, not "${text}"`)
}

/** Pure. */
function exportInput(
  TableArn: string,
  S3Bucket: string,
  moment: Date | undefined,
): ExportTableToPointInTimeCommandInput {
  return {
    TableArn,
    S3Bucket,
    S3Prefix: "pitr",
    S3SseAlgorithm: "AES256",
    ExportFormat: "DYNAMODB_JSON",
    ...(moment && { ExportTime: moment }),
  }
}
