import { html } from "hono/html"
import * as v from "valibot"
import type { Document } from "./openapi.ts"

/** As much of JSON Schema as our documents use. */
type Schema = {
  $ref?: string | undefined
  type?: string | undefined
  format?: string | undefined
  enum?: string[] | undefined
  items?: unknown
  anyOf?: unknown[] | undefined
  properties?: Record<string, unknown> | undefined
  additionalProperties?: unknown
}

const Schema = v.object({
  $ref: v.optional(v.string()),
  type: v.optional(v.string()),
  format: v.optional(v.string()),
  enum: v.optional(v.array(v.string())),
  items: v.optional(v.unknown()),
  anyOf: v.optional(v.array(v.unknown())),
  properties: v.optional(v.record(v.string(), v.unknown())),
  additionalProperties: v.optional(v.unknown()),
})

/** The named shapes that answers are made of, each with its members. */
export function shapes({ components }: Document) {
  const all = Object.entries(components.schemas ?? {}).toSorted(([a], [b]) => a.localeCompare(b))
  return html`<section aria-labelledby="shapes"><h2 id="shapes">Shapes</h2>${all.map(([name, schema]) => shape(name, read(schema)))}</section>`
}

/** A schema in words: `Game[]`, `string | null`, a list of choices. Named ones link to their shape. */
export function inWords(value: unknown): ReturnType<typeof html> {
  const { $ref, type, format, enum: choices, items, anyOf, additionalProperties } = read(value)
  if ($ref !== undefined) return linkTo($ref)
  if (anyOf) return html`${anyOf.map((one, index) => html`${index > 0 ? " | " : ""}${inWords(one)}`)}`
  if (choices) return html`<code>${choices.join(" | ")}</code>`
  if (items) return html`${inWords(items)}[]`
  if (type === "object" && additionalProperties) return html`by name: ${inWords(additionalProperties)}`
  return html`${type ?? "anything"}${format ? ` (${format})` : ""}`
}

/** The shape of `data` in a success. */
export function dataOf(body: unknown) {
  return inWords(read(body).properties?.["data"] ?? body)
}

function shape(name: string, schema: Schema) {
  const members = Object.entries(schema.properties ?? {})
  return html`<details id="shape-${name}"><summary><code>${name}</code></summary><div class="body">${
    members.length === 0
      ? html`<p>${inWords(schema)}</p>`
      : html`<table><caption>Members of ${name}</caption><thead><tr><th scope="col">Member</th><th scope="col">Type</th></tr></thead>
<tbody>${members.map(([member, type]) => html`<tr><th scope="row"><code>${member}</code></th><td>${inWords(type)}</td></tr>`)}</tbody></table>`
  }</div></details>`
}

function linkTo(ref: string) {
  const name = ref.slice(ref.lastIndexOf("/") + 1)
  return html`<a href="#shape-${name}">${name}</a>`
}

function read(value: unknown): Schema {
  const result = v.safeParse(Schema, value)
  return result.success ? result.output : {}
}
