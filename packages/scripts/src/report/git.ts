import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { absent, known, type Report } from "./info.ts"

const run = promisify(execFile)

/** What is checked out, of when it is, and whether something stands beside it that was not committed. */
export async function commitOf(root: string): Promise<Report["commit"]> {
  const said = await git(root, "log", "-1", "--format=%H %cI")
  const [id = "", at = ""] = said?.split(" ") ?? []
  if (id === "") return absent("this is no git checkout")
  const isClean = (await git(root, "status", "--porcelain")) === ""
  return known({ id, isClean }, new Date(at).toISOString(), "git")
}

/** When a file was last committed, UTC ISO; undefined where git does not know. */
export async function lastChangeOf(root: string, file: string): Promise<string | undefined> {
  const at = await git(root, "log", "-1", "--format=%cI", "--", file)
  return at ? new Date(at).toISOString() : undefined
}

async function git(cwd: string, ...args: string[]): Promise<string | undefined> {
  return run("git", args, { cwd }).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  )
}
