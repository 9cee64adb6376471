import { statfs } from "node:fs/promises"
import { AppError } from "@hub/core/error"

const MEGABYTE = 1024 * 1024

/** A season takes ~40 MB; below this the database would fail in the middle of a write, and with other words. */
const NEEDED = 100 * MEGABYTE

/** Throws `local.disk_full` where the disk that holds `dir` has no room for the data. */
export async function ensureSpace(dir: string): Promise<void> {
  const { bavail, bsize } = await statfs(dir)
  const free = bavail * bsize
  if (free >= NEEDED) return
  throw new AppError(
    "unavailable",
    "local.disk_full",
    `The disk is full: ${Math.floor(free / MEGABYTE)} MB are left for ${dir} and ${NEEDED / MEGABYTE} are needed. Free some space and try again.`,
  )
}
