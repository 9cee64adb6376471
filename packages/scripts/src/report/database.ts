import type { Entry } from "@hub/core/migration"
import { schemaOf } from "@hub/core/migration"
import type { Migration } from "../migrate/info.ts"
import { absent, type Change, known, type Measured, type Report } from "./info.ts"

/** The migrations of this version, each with its line of the ledger. Pure. */
export function databaseOf(
  migrations: readonly Pick<Migration, "id" | "title">[],
  ledger: Measured<readonly Entry[]>,
): Report["database"] {
  return {
    schema: ledger.value === null ? ledger : known(schemaOf([...ledger.value]), ledger.at, ledger.from),
    changes: migrations.map(({ id, title }) => ({ id, title, applied: appliedOf(id, ledger) })),
  }
}

function appliedOf(id: string, ledger: Measured<readonly Entry[]>): Change["applied"] {
  if (ledger.value === null) return ledger
  const entry = ledger.value.find((one) => one.id === id)
  if (!entry) return absent("not applied to this table")
  const { direction, isDone, seen, changed, startedAt, updatedAt } = entry
  return known({ direction, isDone, seen, changed, startedAt }, updatedAt, ledger.from)
}
