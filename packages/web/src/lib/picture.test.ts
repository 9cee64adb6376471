import { expect, test } from "vitest"
import { cutOf } from "./picture.ts"

test("a face is the middle of its picture, as a square", () => {
  expect(cutOf({ width: 4000, height: 3000 }, { square: 256 })).toEqual({
    x: 500,
    y: 0,
    width: 3000,
    height: 3000,
    toWidth: 256,
    toHeight: 256,
  })
})

test("an article's picture is whole and at most as wide as it is shown", () => {
  expect(cutOf({ width: 4000, height: 3000 }, { widest: 1600 })).toMatchObject({
    width: 4000,
    height: 3000,
    toWidth: 1600,
    toHeight: 1200,
  })
})

test.each([{ square: 256 }, { widest: 1600 }])("nothing is made larger by %j", (shape) => {
  expect(cutOf({ width: 40, height: 30 }, shape).toHeight).toBe(30)
  expect(cutOf({ width: 1, height: 1 }, shape)).toMatchObject({ toWidth: 1, toHeight: 1 })
})

test("the flattest picture keeps a row of pixels", () => {
  expect(cutOf({ width: 8000, height: 1 }, { widest: 1600 }).toHeight).toBe(1)
})
