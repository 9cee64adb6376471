import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { root } from "../local/paths.ts"

/** The sources of the API's routes. */
export async function routeFiles() {
  const folder = "packages/functions/src/api"
  const names = await readdir(join(root, folder), { recursive: true })
  const routes = names.filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
  return Promise.all(
    routes.map(async (name) => {
      const file = `${folder}/${name.replaceAll("\\", "/")}`
      return { file, text: await readFile(join(root, file), "utf8") }
    }),
  )
}
