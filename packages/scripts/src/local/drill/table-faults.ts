import * as v from "valibot"

/** Which calls a fault concerns: those of one operation (`GetItem`), and how many of them. */
const scope = {
  operation: v.exactOptional(v.pipe(v.string(), v.regex(/^[A-Za-z]+$/))),
  times: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
}

/** Ways a table goes wrong; all that AWS documents and DynamoDB Local never does. */
export const TableFault = v.variant("kind", [
  v.strictObject({
    kind: v.literal("latency"),
    ms: v.pipe(v.number(), v.minValue(0), v.maxValue(60_000)),
    ...scope,
  }),
  /** The connection is cut before the call reaches the table. */
  v.strictObject({ kind: v.literal("reset"), ...scope }),
  /** The call is done and its answer is lost. */
  v.strictObject({ kind: v.literal("lost"), ...scope }),
  /** The call is done and half of its answer arrives. */
  v.strictObject({ kind: v.literal("truncated"), ...scope }),
  v.strictObject({ kind: v.literal("status"), status: v.picklist([500, 503]), ...scope }),
  v.strictObject({ kind: v.literal("throttled"), ...scope }),
  /** A batch of which the second half comes back undone. */
  v.strictObject({ kind: v.literal("unprocessed"), ...scope }),
  /** A transaction that met another one. */
  v.strictObject({ kind: v.literal("conflict"), ...scope }),
])
export type TableFault = v.InferOutput<typeof TableFault>

const TableFaults = v.array(TableFault)

/** What goes wrong next, in the order it was said. */
export type FaultBox = { set: (faults: unknown) => void; take: (operation: string) => TableFault | undefined }

/** A fault with `times` is used up; one that cannot befall an operation waits for one that it can. `set` throws a ValiError. */
export function tableFaults(): FaultBox {
  const state: { left: readonly TableFault[] } = { left: [] }
  return {
    set: (faults) => void (state.left = v.parse(TableFaults, faults)),
    take(operation) {
      const fault = state.left.find((one) => concerns(one, operation))
      if (fault?.times === undefined) return fault
      const left = fault.times > 1 ? [{ ...fault, times: fault.times - 1 }] : []
      state.left = state.left.flatMap((one) => (one === fault ? left : [one]))
      return fault
    },
  }
}

function concerns({ kind, operation }: TableFault, asked: string): boolean {
  if (operation !== undefined && operation !== asked) return false
  if (kind === "unprocessed") return asked === "BatchWriteItem"
  return kind !== "conflict" || asked === "TransactWriteItems"
}
