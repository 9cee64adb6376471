import { execFile } from "node:child_process"
import { join } from "node:path"
import { compiled, root } from "../paths.ts"

export type Ended = { code: number; out: string; err: string }

/** Runs one of the project's commands, as a person would, and waits for its end. */
export function command(file: string, args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const surroundings = { ...process.env, ...compiled, NO_COLOR: "1", SST_RESOURCE_App: "", ...env }
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, file), ...args], { env: surroundings }, (error, out, err) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, out, err })
    })
  })
}
