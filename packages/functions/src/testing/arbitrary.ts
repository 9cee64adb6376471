import fc from "fast-check"
import type { Document } from "../api/openapi.ts"

/** As much of JSON Schema as our documents use; what is not named here makes no difference to a value. */
export type Schema = {
  $ref?: string
  anyOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  type?: string
  format?: string
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  items?: Schema
  minItems?: number
  maxItems?: number
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  propertyNames?: Schema
}

/** Values that a schema of the document allows. What a schema cannot say (a day that exists) may still be refused. */
export function valueOf(document: Document, schema: Schema): fc.Arbitrary<unknown> {
  const of = (inner: Schema) => valueOf(document, inner)
  if (schema.$ref !== undefined) return of(resolved(document, schema.$ref))
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(of))
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if ("const" in schema) return fc.constant(schema.const)
  switch (schema.type) {
    case "string":
      return textOf(schema)
    case "integer":
      return fc.integer({ min: schema.minimum ?? -1_000, max: schema.maximum ?? 1_000_000 })
    case "number":
      return fc.double({ min: schema.minimum ?? -1_000, max: schema.maximum ?? 1e6, noNaN: true })
    case "boolean":
      return fc.boolean()
    case "null":
      return fc.constant(null)
    case "array":
      return fc.array(of(schema.items ?? {}), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 5, 10),
      })
    case "object":
      return objectOf(schema, of)
    default:
      return fc.jsonValue()
  }
}

function objectOf(
  { properties = {}, required = [], additionalProperties, propertyNames }: Schema,
  of: (schema: Schema) => fc.Arbitrary<unknown>,
): fc.Arbitrary<object> {
  const named = Object.entries(properties).map(([name, inner]): [string, fc.Arbitrary<unknown>] => [
    name,
    of(inner),
  ])
  const known = fc.record(Object.fromEntries(named), { requiredKeys: required })
  if (typeof additionalProperties !== "object") return known
  const names = textOf(propertyNames ?? { maxLength: 20 })
  const more = fc.dictionary(names, of(additionalProperties), { maxKeys: 3 })
  return fc.tuple(more, known).map(([one, other]) => ({ ...one, ...other }))
}

function textOf({ format, pattern, minLength = 0, maxLength = 200 }: Schema): fc.Arbitrary<string> {
  const bounds = { minLength, maxLength: Math.max(minLength, Math.min(maxLength, 200)) }
  if (format !== undefined) return formatted(format)
  if (pattern === undefined) return fc.string({ ...bounds, unit: "grapheme" })
  const match = new RegExp(pattern, "u")
  const fits = (text: string) => match.test(text) && text.length >= minLength && text.length <= maxLength
  // The generator knows no classes by property; those of ours only forbid control characters.
  if (/\\p/i.test(pattern)) return fc.string({ ...bounds, unit: "grapheme" }).filter(fits)
  return fc.stringMatching(match).filter(fits)
}

function formatted(format: string): fc.Arbitrary<string> {
  const instant = fc.date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
  const kinds: Record<string, fc.Arbitrary<string>> = {
    date: instant.map((date) => date.toISOString().slice(0, 10)),
    "date-time": instant.map((date) => date.toISOString()),
    email: fc.emailAddress(),
    uri: fc.webUrl(),
    uuid: fc.uuid(),
  }
  return kinds[format] ?? fc.string()
}

function resolved({ components }: Document, ref: string): Schema {
  const found = components.schemas?.[ref.slice(ref.lastIndexOf("/") + 1)]
  if (!found) throw new Error(`The document names ${ref} and has none`)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own document, whose lint is a test of its own
  return found as Schema
}

/** What no schema of ours wants: the values that programs stumble over. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    "",
    " ",
    0,
    -1,
    1e308,
    [],
    {},
    true,
    "null",
    "__proto__",
    "\u0000",
    "\ud83d\ude00",
    "2026-02-30",
  ),
  fc.string({ unit: "binary", maxLength: 50 }),
  fc.constant("x".repeat(5_000)),
  fc.jsonValue({ maxDepth: 3 }),
)

/** A value with one thing wrong somewhere: replaced, left out, added, or of another type altogether. */
export function mutated(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value !== "object" || value === null) return odd
  if (Array.isArray(value))
    return fc.oneof(
      odd,
      odd.map((one) => [...value, one]),
    )
  const entries = Object.entries(value)
  const without = fc
    .nat({ max: Math.max(0, entries.length - 1) })
    .map((at) => Object.fromEntries(entries.toSpliced(at, 1)))
  const added = fc.tuple(fc.constantFrom("id", "role", "__proto__", "constructor", "extra"), odd)
  const changed = fc.nat({ max: Math.max(0, entries.length - 1) }).chain((at) => {
    const [name, inner] = entries[at] ?? ["empty", null]
    return mutated(inner).map((one) => ({ ...value, [name]: one }))
  })
  return fc.oneof(
    { weight: 4, arbitrary: changed },
    { weight: 1, arbitrary: without },
    {
      weight: 1,
      arbitrary: added.map(
        ([name, one]) =>
          JSON.parse(
            JSON.stringify({ ...value }).replace(
              /\}$/,
              `${entries.length > 0 ? "," : ""}${JSON.stringify(name)}:${JSON.stringify(one)}}`,
            ),
          ) as unknown,
      ),
    },
    { weight: 1, arbitrary: odd },
  )
}
