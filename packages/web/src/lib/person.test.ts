import { QueryClient } from "@tanstack/react-query"
import { expect, test } from "vitest"
import { forgetPersons, personChanged } from "./person.ts"

test("what was fetched for one person is gone for the next, pages stay", () => {
  const client = new QueryClient()
  forgetPersons(client)
  client.setQueryData(["talk", "mine"], ["held"])
  client.setQueryData(["desk", "draft"], "text")
  client.setQueryData(["home"], "page")
  personChanged()
  expect(client.getQueryData(["talk", "mine"])).toBeUndefined()
  expect(client.getQueryData(["desk", "draft"])).toBeUndefined()
  expect(client.getQueryData(["home"])).toBe("page")
})
