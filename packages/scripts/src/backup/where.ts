import { folderStore } from "@hub/core/backup/folder-store"
import { s3Store } from "@hub/core/backup/s3-store"
import type { Store } from "@hub/core/backup/store"
import { vault } from "@hub/core/config"

/** `s3`: the stage's own vault; `s3://bucket/prefix`: another one; anything else is a folder. */
export function storeAt(where: string): Store {
  const [, bucket, prefix = ""] = /^s3:\/\/([^/]+)\/?(.*)$/.exec(where) ?? []
  if (where === "s3") return s3Store(vault(), "")
  if (bucket === undefined) return folderStore(where)
  return s3Store(bucket, prefix === "" || prefix.endsWith("/") ? prefix : `${prefix}/`)
}
