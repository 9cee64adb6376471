import * as v from "valibot"
import { expect, test } from "vitest"
import { all, one, production } from "../../synth/testing/program.ts"
import { pool } from "./pool.ts"

const users = one(production, "UserPool", "UsersUserPool").inputs
const client = one(production, "UserPoolClient", "WebClientClient").inputs

const Schemas = v.array(
  v.object({
    name: v.string(),
    attributeDataType: v.string(),
    required: v.boolean(),
    stringAttributeConstraints: v.optional(v.object({ maxLength: v.string() })),
    numberAttributeConstraints: v.optional(v.object({ minValue: v.string(), maxValue: v.string() })),
  }),
)
const schemas = v.parse(Schemas, users["schemas"])
const custom = ["favorite_team", "favorite_sport", "graduation_year", "is_verified"]
const named = (name: string) => (custom.includes(name) ? `custom:${name}` : name)

test("the local pool has the attributes, limits and required fields of production", () => {
  const text = schemas.flatMap(({ name, stringAttributeConstraints: limits }) =>
    limits ? [[named(name), Number(limits.maxLength)]] : [],
  )
  const numbers = schemas.flatMap(({ name, numberAttributeConstraints: limits }) =>
    limits ? [[named(name), [Number(limits.minValue), Number(limits.maxValue)]]] : [],
  )
  const booleans = schemas
    .filter((schema) => schema.attributeDataType === "Boolean")
    .map(({ name }) => named(name))
  expect(pool.text).toEqual(Object.fromEntries(text))
  expect(pool.numbers).toEqual(Object.fromEntries(numbers))
  expect(pool.booleans).toEqual(booleans)
  expect(pool.required).toEqual(schemas.filter((schema) => schema.required).map(({ name }) => name))
})

test("the local client may write, keeps tokens and rotates as production's", () => {
  expect(pool.clientWritable).toEqual(client["writeAttributes"])
  expect(client).toMatchObject({
    accessTokenValidity: pool.accessMinutes,
    refreshTokenValidity: pool.refreshDays,
    refreshTokenRotation: { retryGracePeriodSeconds: pool.rotationGraceSeconds },
  })
})

test("the local groups and the welcome mail are production's", () => {
  const groups = all(production, "UserGroup").map(({ inputs }) => [inputs["name"], inputs["precedence"]])
  expect(pool.groups).toEqual(Object.fromEntries(groups))
  expect(users["verificationMessageTemplate"]).toMatchObject({
    emailSubject: pool.welcome.subject,
    emailMessage: pool.welcome.text,
  })
})
