import fc from "fast-check"
import type { Document } from "../api/openapi.ts"
import { mutated, type Schema, valueOf } from "./arbitrary.ts"

/** One operation of the document. `isOpen`: it asks for no proof of who somebody is. */
export type Operation = { method: string; path: string; id: string; isOpen: boolean; parts: Parts }

type Parameter = { name: string; in: string; required?: boolean; schema: Schema }
type Parts = { parameters: Parameter[]; body: Schema | undefined }

/** What is sent. Names in `path` stand for values of `params`, which may instead pick an id that an answer has named. */
export type Request = {
  params: Record<string, string>
  picks: number[]
  query: [string, string][]
  headers: Record<string, string>
  body: string | undefined
}

const verbs = ["get", "put", "post", "patch", "delete"] as const

/** Every operation of the document, in its order; those that end an account or its sessions come last. */
export function operationsOf(document: Document): Operation[] {
  const all = Object.entries(document.paths).flatMap(([path, item]) =>
    verbs.flatMap((method) => {
      const operation = item?.[method]
      if (!operation) return []
      const { operationId: id = "", security = [], parameters = [], requestBody } = operation
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own document, whose lint is a test of its own
      const parts = { parameters, body: bodyOf(requestBody) } as Parts
      return [
        {
          method: method.toUpperCase(),
          path,
          id,
          isOpen: security.length === 0 || security.some(isNothing),
          parts,
        },
      ]
    }),
  )
  const isEnd = ({ id }: Operation) => /^(?:deleteMe|signOut\w*|changePassword|changeEmail)$/.test(id)
  return [...all.filter((one) => !isEnd(one)), ...all.filter(isEnd)]
}

function isNothing(requirement: object): boolean {
  return Object.keys(requirement).length === 0
}

function bodyOf(body: object | undefined): unknown {
  if (!body || !("content" in body)) return undefined
  const [media] = Object.values(body.content ?? {})
  return media?.schema
}

/** Requests as the document describes them. */
export function validRequest(document: Document, { parts }: Operation): fc.Arbitrary<Request> {
  const named = (place: string) => parts.parameters.filter((one) => one.in === place)
  const texts = (place: string) =>
    Object.fromEntries(named(place).map(({ name, schema }) => [name, valueOf(document, schema).map(asText)]))
  const requiredKeys = named("query").flatMap(({ name, required }) => (required ? [name] : []))
  return fc.record({
    params: fc.record(texts("path")),
    picks: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
    query: fc.record(texts("query"), { requiredKeys }).map((query) => Object.entries(query)),
    headers: fc.constant(parts.body ? { "content-type": "application/json" } : {}),
    body: parts.body ? valueOf(document, parts.body).map(asJson) : fc.constant(undefined),
  })
}

/** Requests with something wrong in them, here or there or everywhere. */
export function wrongRequest(document: Document, operation: Operation): fc.Arbitrary<Request> {
  return validRequest(document, operation).chain((request) =>
    fc.record({
      params: fc.oneof(fc.constant(request.params), wrongTexts(request.params)),
      picks: fc.constant(request.picks),
      query: fc.oneof<fc.Arbitrary<Request["query"]>[]>(
        fc.constant(request.query),
        fc.array(fc.tuple(fc.constantFrom(...names(operation)), text)),
        fc.constant([...request.query, ...request.query]),
      ),
      headers: fc.oneof<fc.Arbitrary<Request["headers"]>[]>(
        fc.constant(request.headers),
        wrongHeaders.map((one) => ({ ...request.headers, ...one })),
      ),
      body: wrongBody(request.body),
    }),
  )
}

const text = fc.string({ unit: "binary", maxLength: 80 }).map((one) => one.toWellFormed())

function names({ parts }: Operation): string[] {
  return [...parts.parameters.map(({ name }) => name), "limit", "cursor", "__proto__", "", "a[b]"]
}

function wrongTexts(params: Record<string, string>): fc.Arbitrary<Record<string, string>> {
  return fc.record(
    Object.fromEntries(Object.keys(params).map((name) => [name, text.filter((one) => one !== "")])),
  )
}

/** As a proxy lets them through: no control characters, anything else. */
const headerText = fc.string({ unit: "grapheme", maxLength: 60 }).map((one) => one.replaceAll(/\p{Cc}/gu, ""))
const wrongHeaders = fc.record(
  {
    "content-type": fc.constantFrom(
      "text/plain",
      "application/json;charset=utf-16",
      "multipart/form-data",
      "",
    ),
    authorization: fc.oneof(headerText, fc.constantFrom("Bearer", "Bearer a.b.c", "Basic eDp5")),
    cookie: fc.oneof(headerText, fc.constant("hub_session=x; hub_session=y")),
    "idempotency-key": headerText,
    "if-none-match": headerText,
    "accept-encoding": headerText,
    "x-correlation-id": headerText,
  },
  { requiredKeys: [] },
)

function wrongBody(body: string | undefined): fc.Arbitrary<string | undefined> {
  const broken = fc.constantFrom(
    "",
    "{",
    "null",
    "[]",
    '"x"',
    "\u0000",
    '{"a":1}',
    `${"[".repeat(2_000)}${"]".repeat(2_000)}`,
  )
  if (body === undefined)
    return fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: broken })
  return fc.oneof(
    { weight: 4, arbitrary: mutated(JSON.parse(body)).map(asJson) },
    { weight: 1, arbitrary: broken },
    { weight: 1, arbitrary: fc.constant(body) },
  )
}

function asText(value: unknown): string {
  return typeof value === "string" ? value.toWellFormed() : JSON.stringify(value)
}

function asJson(value: unknown): string {
  return JSON.stringify(value) ?? "null"
}
