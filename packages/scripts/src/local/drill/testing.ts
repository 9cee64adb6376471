import { inject, onTestFinished } from "vitest"
import { startGateway } from "../gateway.ts"
import { type FaultBox, type TableFault, tableFaults } from "./table-faults.ts"

/** Sends every call of the table through a proxy that spoils what it is told to. Import nothing that has called the table before. */
export async function faultyTable(): Promise<FaultBox> {
  const faults = tableFaults()
  const gateway = await startGateway(0, { dynamodb: inject("tableUrl"), emulators: {}, pages: {}, faults })
  process.env["AWS_ENDPOINT_URL_DYNAMODB"] = `http://127.0.0.1:${gateway.port}`
  // Nothing pauses for long between attempts.
  process.env["AWS_RETRY_MODE"] = "standard"
  return faults
}

/** Lets these faults befall what a test does, and no later test. */
export function befall(faults: FaultBox, ...next: TableFault[]): void {
  faults.set(next)
  onTestFinished(() => faults.set([]))
}
