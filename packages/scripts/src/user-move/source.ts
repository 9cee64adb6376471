import { execFile } from "node:child_process"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { AppError, messageOf } from "@hub/core/error"
import * as v from "valibot"
import { root } from "../local/paths.ts"
import { Export } from "./info.ts"

/** What `--from` and `--to` may name beside a stage. Pure. */
export function isFile(where: string): boolean {
  return where.endsWith(".json")
}

/** Throws `user.export` where it is none of ours. */
export async function readExport(file: string): Promise<Export> {
  const text = await readFile(file, "utf8").catch((thrown: unknown) => {
    throw new AppError("input", "user.export", `${file} cannot be read: ${messageOf(thrown)}`)
  })
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Export), text)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  const place = v.getDotPath(issue) ?? "the file"
  throw new AppError("input", "user.export", `${file} is no export of users: ${place}: ${issue.message}`)
}

/** Readable by its owner only; one that is there already is not written over. */
export async function writeExport(file: string, users: Export): Promise<void> {
  await writeFile(file, `${JSON.stringify(users, null, 2)}\n`, { mode: 0o600, flag: "wx" })
}

/** Another stage's users: this same verb, run by SST with that stage's links. Its file lasts as long as it is read. */
export async function readStage(stage: string): Promise<Export> {
  const folder = await mkdtemp(join(tmpdir(), "hub-users-"))
  try {
    const file = join(folder, "users.json")
    const verb = [join(root, "packages/scripts/src/hub.ts"), "user", "move", "--from", stage, "--to", file]
    const words = ["shell", "--stage", stage, "--", process.execPath, ...verb]
    await promisify(execFile)("sst", words, { cwd: root }).catch((thrown: unknown) => {
      throw new AppError("unavailable", "user.stage", `Stage "${stage}" cannot be read: ${messageOf(thrown)}`)
    })
    return await readExport(file)
  } finally {
    await rm(folder, { recursive: true })
  }
}
