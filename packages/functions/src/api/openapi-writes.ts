import type { Document } from "./openapi.ts"

/** Says of every read that is open to all that a key may come with it. */
export function withKeys(document: Document): Document {
  for (const item of Object.values(document.paths)) {
    const operation = item?.get
    if (operation?.security?.length === 0) operation.security = [{}, { apiKey: [] }]
  }
  return document
}

const refusals = {
  413: "TOO_LARGE: The body is too large",
  415: "UNSUPPORTED_MEDIA_TYPE: The body has the wrong type",
}

/** Says of every write how its body may be refused before it reaches its route, which knows nothing of that. */
export function withRefusedBodies(document: Document): Document {
  for (const item of Object.values(document.paths)) {
    for (const operation of [item?.post, item?.put, item?.patch, item?.delete]) {
      const responses = operation?.responses
      const bad = responses?.["400"]
      if (!responses || !bad) continue
      for (const [status, description] of Object.entries(refusals))
        responses[status] ??= { ...bad, description }
    }
  }
  return document
}
