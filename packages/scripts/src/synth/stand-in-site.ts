import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { rm } from "node:fs/promises"
import { join } from "node:path"

const PAGE =
  "<!doctype html><title>Stands in for the built app while the infrastructure is evaluated</title>\n"

/** StaticSite lists the built app's files. Where nobody has built it, one page stands in for it and goes away again. */
export function standInSite(dir: string): { remove(): Promise<void> } {
  const dist = join(dir, "dist")
  const page = join(dist, "index.html")
  if (existsSync(page)) return { remove: async () => undefined }
  mkdirSync(dist, { recursive: true })
  writeFileSync(page, PAGE)
  return {
    async remove() {
      const stillOurs = existsSync(page) && readFileSync(page, "utf8") === PAGE
      if (stillOurs) await rm(page)
    },
  }
}
