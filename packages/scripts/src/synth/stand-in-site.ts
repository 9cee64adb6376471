import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"

const PAGE =
  "<!doctype html><title>Stands in for the built app while the infrastructure is evaluated</title>\n"

/**
 * StaticSite lists the files of the built app. What they are says nothing about the program, and somebody may be building
 * them right now, so a site of one page stands in. Returns its folder; the page is always the same, so it stays.
 */
export async function standInSite(work: string): Promise<string> {
  const site = join(work, "..", "site")
  await mkdir(join(site, "dist"), { recursive: true })
  await writeFile(join(site, "dist", "index.html"), PAGE)
  return site
}
