import { Ajv2020 } from "ajv/dist/2020.js"
import addFormats from "ajv-formats"
import { app } from "../api/index.ts"
import { createDocument, type Document } from "../api/openapi.ts"

type Json = { [key: string]: unknown }
type Response = { status: number; contentType: string | null; body: unknown }

/** The document that is published. */
export const document = createDocument(app)

/**
 * What is wrong with a response by the published OpenAPI document: an undocumented status, a body that does not
 * match its schema, or a member that the schema does not name (a leak of storage). Empty when all is well, and
 * for paths that the document does not know.
 */
export async function contractErrors(method: string, path: string, response: Response): Promise<string[]> {
  const api = await document()
  const operation = operationOf(api, method, path)
  if (!operation || response.status === 405) return []
  const answer = operation.responses?.[response.status]
  if (!answer || "$ref" in answer) return [`${response.status} is not documented`]
  const media = Object.entries(answer.content ?? {})
  if (media.length === 0 || method === "HEAD") return []
  const [found] = media.filter(([type]) => response.contentType === type)
  if (!found) return [`${response.contentType} is not documented for ${response.status}`]
  const validate = compile(api, found[1].schema)
  return validate(response.body)
    ? []
    : (validate.errors ?? []).map(
        (error) => `${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`,
      )
}

function operationOf({ paths }: Document, method: string, path: string) {
  const [found] = Object.entries(paths)
    .filter(([pattern]) => new RegExp(`^${pattern.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(path))
    .sort(([a], [b]) => a.split("{").length - b.split("{").length)
  const item = found?.[1]
  if (method === "HEAD" || method === "GET") return item?.get
  return { PUT: item?.put, POST: item?.post, DELETE: item?.delete }[method]
}

const compiled = new Map<unknown, ReturnType<Ajv2020["compile"]>>()

function compile({ components }: Document, schema: unknown) {
  const known = compiled.get(schema)
  if (known) return known
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const validate = ajv.compile({ ...closed(schema), components: closed(components) })
  compiled.set(schema, validate)
  return validate
}

/** The schema with every object closed to members it does not name. */
function closed(schema: unknown): Json {
  return JSON.parse(JSON.stringify(schema), (_key, value: unknown) => {
    if (typeof value !== "object" || value === null || !("properties" in value) || !("type" in value))
      return value
    return { additionalProperties: false, ...value }
  })
}
