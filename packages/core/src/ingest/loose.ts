import * as v from "valibot"

/**
 * Schemas for payloads that others change without notice. The rule: what a record cannot do without is
 * required, everything else counts as absent when it is missing, null or of another type.
 */

/** An optional member: anything that is not `schema` is `undefined`. */
export function soft<const S extends v.GenericSchema>(schema: S) {
  return v.fallback(v.optional(schema), undefined)
}

/** An optional list: elements that are not `item` are left out, no list at all is `[]`. */
export function softList<const S extends v.GenericSchema>(item: S) {
  return v.fallback(v.pipe(v.optional(v.array(soft(item)), []), v.transform(present)), [])
}

function present<T>(items: readonly (T | undefined)[]): T[] {
  return items.filter((item): item is T => item !== undefined)
}

/** Long enough for every headline seen, short enough that one absurd string cannot outgrow a table item. */
const LONGEST_TEXT = 500

/** A string that says something. */
export const Text = v.pipe(
  v.string(),
  v.transform((text) => text.trim().slice(0, LONGEST_TEXT)),
  v.nonEmpty(),
)

/** JSON has no NaN, but `1e999` parses to Infinity. */
export const Num = v.pipe(v.number(), v.finite())

/** Ids become parts of keys and URLs. News ids are numbers, placeholders negative, NCAA ids may be UUIDs. */
export const Id = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/^[\w:-]{1,60}$/))

/** `true`, and the `"true"` of hand-made payloads. */
export const Flag = v.pipe(
  v.union([v.boolean(), v.picklist(["true", "false"])]),
  v.transform((flag) => flag === true || flag === "true"),
)

/** Links that a browser may follow: payloads also carry app schemes and hosts that only resolve inside ESPN. */
export const WebUrl = v.pipe(v.string(), v.check(isWebUrl))

function isWebUrl(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^https?:$/.test(url.protocol) && !url.hostname.endsWith(".pvt")
}
