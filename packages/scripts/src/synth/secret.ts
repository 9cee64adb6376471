/** How Pulumi marks a wrapped value on the wire, and that the wrapped value is a secret. */
const SIGNATURE = "4dabf18193072939515e22adb298388d"
const SECRET = "1b47061264138c4ac30d75fd1eb44270"

/** The plain value of anything that came over Pulumi's wire, secrets included. */
export function unwrap(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unwrap)
  if (!isRecord(value)) return value
  if (value[SIGNATURE] === SECRET) return unwrap(value["value"])
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unwrap(inner)]))
}

/** Where secrets stand in a value: `environment.variables.SST_KEY`. */
export function secretPaths(value: unknown, path = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((inner, index) => secretPaths(inner, `${path}[${index}]`))
  if (!isRecord(value)) return []
  if (value[SIGNATURE] === SECRET) return [path]
  return Object.entries(value).flatMap(([key, inner]) => secretPaths(inner, path ? `${path}.${key}` : key))
}

/** The same, of something that is an object. Throws where it is none. */
export function unwrapObject(value: unknown): Record<string, unknown> {
  const plain = unwrap(value)
  if (isRecord(plain)) return plain
  throw new TypeError(`Pulumi sent ${typeof plain} where an object belongs`)
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
