import * as v from "valibot"
import { describe, expect, test } from "vitest"
import { document as published } from "../testing/contract.ts"
import { operationsOf } from "../testing/requests.ts"

const document = await published()

const Body = v.object({ content: v.object({ "application/json": v.object({ schema: v.looseObject({}) }) }) })

/** The body of each operation that takes one. */
const bodies = operationsOf(document).flatMap(({ path, method }) => {
  const operation: unknown = Reflect.get(document.paths[path] ?? {}, method.toLowerCase())
  const parsed = v.safeParse(v.object({ requestBody: Body }), operation)
  return parsed.success
    ? [[`${method} ${path}`, parsed.output.requestBody.content["application/json"].schema] as const]
    : []
})

/** What only the hub itself writes, on any record that a person can change. */
const secrets = [
  "id",
  "userId",
  "owner",
  "author",
  "authorId",
  "by",
  "email_verified",
  "isVerified",
  "isApproved",
  "isStaff",
  "groups",
  "role",
  "state",
  "status",
  "publishedAt",
  "joinedDate",
  "createdAt",
  "updatedAt",
  "editedAt",
  "updatedBy",
  "html",
  "viewCount",
  "likes",
  "reports",
  "revision",
  "picture",
  "waiting",
  "approved",
  "madeId",
  "isRetry",
  "expireAt",
]

describe("what a request may set", () => {
  test("is known of every operation that takes a body", () => {
    expect(bodies.length).toBeGreaterThan(20)
  })

  test.each(bodies)("%s takes the members it names and no others", (_name, schema) => {
    const { properties, closed } = membersOf(schema)
    expect(closed).toBe(true)
    expect(properties.filter((member) => secrets.includes(member))).toEqual([])
  })
})

/** Its members, and whether it refuses all others; a union is closed where each of it is. */
function membersOf(schema: object): { properties: string[]; closed: boolean } {
  const union: unknown = Reflect.get(schema, "anyOf") ?? Reflect.get(schema, "oneOf")
  if (Array.isArray(union)) {
    const all = union.map((one) => membersOf(Object(one)))
    return {
      properties: all.flatMap(({ properties }) => properties),
      closed: all.every(({ closed }) => closed),
    }
  }
  return {
    properties: Object.keys(Object(Reflect.get(schema, "properties"))),
    closed: Reflect.get(schema, "additionalProperties") === false,
  }
}
