import { access, constants, mkdir, stat } from "node:fs/promises"
import { dirname } from "node:path"
import { AppError, messageOf } from "@hub/core/error"

/**
 * Makes a folder and those above it, one after the other: Node's own recursive mkdir never returns where the system
 * takes no folder (/proc). Throws `local.data_folder` with one sentence.
 */
export async function makeDataFolder(dir: string): Promise<void> {
  try {
    for (const missing of await missingFolders(dir)) await mkdir(missing).catch(unlessThere)
    if (!(await stat(dir)).isDirectory()) throw new Error("it is a file")
    await access(dir, constants.W_OK)
  } catch (thrown) {
    const why = reasons[codeOf(thrown)] ?? messageOf(thrown)
    const message = `The data cannot be kept in ${dir} (${why}): choose another folder, for example "HUB_DATA=.hub npm start".`
    throw new AppError("input", "local.data_folder", message, { cause: thrown })
  }
}

/** Outermost first. */
async function missingFolders(dir: string): Promise<string[]> {
  const isThere = await stat(dir).then(
    () => true,
    (thrown: unknown) => codeOf(thrown) !== "ENOENT",
  )
  return isThere ? [] : [...(await missingFolders(dirname(dir))), dir]
}

/** Another start may have made it meanwhile. */
function unlessThere(thrown: unknown): void {
  if (codeOf(thrown) !== "EEXIST") throw thrown
}

const reasons: Record<string, string> = {
  ENOTDIR: "a part of the path is a file",
  ENOENT: "the system makes no folder there",
  EACCES: "it may not be written",
  EPERM: "it may not be written",
  EROFS: "the disk is read-only",
}

function codeOf(thrown: unknown): string {
  return thrown instanceof Error && "code" in thrown ? String(thrown.code) : ""
}
