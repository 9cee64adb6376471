import type { TestProject } from "vitest/node"
import { startTable } from "../table.ts"

declare module "vitest" {
  interface ProvidedContext {
    tableUrl: string
  }
}

/** One DynamoDB in memory for all test files of a project. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const table = await startTable(null)
  project.provide("tableUrl", table.url)
  return table.close
}
