import type { S3Client } from "@aws-sdk/client-s3"
import type { Usage } from "./usage.ts"

/**
 * Counts each request to S3 as AWS bills it. An address that is signed for a browser counts as the request that it is for. What
 * is tried again counts once.
 */
export function countStore(client: S3Client, count: (usage: Usage) => void): S3Client {
  client.middlewareStack.add(
    (next, context) => (args) => {
      const unit = unitOf(String(context["commandName"]))
      if (unit) count({ [unit]: 1 })
      return next(args)
    },
    { step: "initialize", name: "countStore" },
  )
  return client
}

/** Writing and listing is twelve times as dear as reading; deleting is free. Pure. */
function unitOf(command: string): "storeReads" | "storeWrites" | undefined {
  if (command.startsWith("Delete")) return undefined
  return /^(?:Get|Head)/.test(command) ? "storeReads" : "storeWrites"
}
