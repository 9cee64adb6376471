import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises"
import { dirname, join, relative, resolve, sep } from "node:path"
import type { Store } from "./store.ts"

/** A folder of this machine. Files are their owner's only: a backup holds people's addresses. */
export function folderStore(dir: string): Store {
  const root = resolve(dir)
  return {
    where: root,
    read: (name) => readFile(join(root, name)).catch(ignoreMissing),
    async write(name, bytes) {
      const file = join(root, name)
      await mkdir(dirname(file), { recursive: true, mode: 0o700 })
      // A process that dies while it writes leaves the other name behind.
      await writeFile(`${file}.part`, bytes, { mode: 0o600 })
      await rename(`${file}.part`, file)
    },
    async list(folder) {
      const found = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
        ignoreMissing,
      )
      return (found ?? [])
        .filter((entry) => entry.isFile() && !entry.name.endsWith(".part"))
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
        .sort()
    },
    remove: (name) => rm(join(root, name), { force: true }),
  }
}

function ignoreMissing(thrown: unknown): undefined {
  if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT") return undefined
  throw thrown
}
