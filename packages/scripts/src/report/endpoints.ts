import type { Kpi } from "@hub/core/pulse/info"
import { featureOf } from "@hub/functions/handler/feature"
import * as v from "valibot"
import { type Covered, linesOf } from "./coverage.ts"
import { absent, type Endpoint, known, type Measured } from "./info.ts"

const methods = ["GET", "PUT", "POST", "DELETE", "PATCH"] as const

/** As much of an OpenAPI document as is read. */
const Document = v.object({ paths: v.record(v.string(), v.record(v.string(), v.unknown())) })
const Operation = v.looseObject({ operationId: v.string() })

/** Every documented operation with what was measured of it; `files` says which file each one is in. Pure. */
export function endpointsOf(
  document: unknown,
  files: ReadonlyMap<string, string>,
  kpi: Measured<Kpi>,
  covered: Measured<Covered>,
): Endpoint[] {
  const { paths } = v.parse(Document, document)
  return Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = v.safeParse(Operation, item[method.toLowerCase()])
      if (!operation.success) return []
      const { operationId } = operation.output
      const file = files.get(operationId)
      return [
        { operationId, method, path, latency: latencyOf(path, kpi), coverage: coverageOf(file, covered) },
      ]
    }),
  )
}

/** `getKpi` → `admin.ts`: each route's file names its operations. Pure. */
export function filesOf(sources: readonly { file: string; text: string }[]): Map<string, string> {
  return new Map(
    sources.flatMap(({ file, text }) =>
      [...text.matchAll(/operationId:\s*"(\w+)"/g)].map(([, id = ""]) => [id, file] as const),
    ),
  )
}

function latencyOf(path: string, kpi: Measured<Kpi>): Endpoint["latency"] {
  if (kpi.value === null) return kpi
  const ofFeature = featureOf(path)
  const found = kpi.value.answers.find(({ feature }) => feature === ofFeature)
  if (!found || found.p95Ms === null) {
    return absent(`nothing of "${ofFeature}" was answered on ${kpi.value.day}`)
  }
  return known({ p95Ms: found.p95Ms, ofFeature, answers: found.count }, kpi.at, kpi.from)
}

function coverageOf(file: string | undefined, covered: Measured<Covered>): Endpoint["coverage"] {
  if (covered.value === null) return covered
  const lines = file === undefined ? null : linesOf(covered.value, file)
  if (file === undefined || lines === null) return absent("the last run measured no file of this route")
  return known({ file, lines }, covered.at, covered.from)
}
