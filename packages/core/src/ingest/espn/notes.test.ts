import { expect, test } from "vitest"
import { anEvent } from "../../testing/espn.ts"
import { gameFrom } from "../../testing/parse.ts"

const gameWith = (...headlines: string[]) =>
  gameFrom(anEvent({ competition: { notes: headlines.map((headline) => ({ type: "event", headline })) } }))

test.each([
  ["T. Rowe Price ACC Tournament - Final", "T. Rowe Price ACC Tournament", "Final"],
  [
    "Men's Basketball Championship - South Region - 1st Round",
    "Men's Basketball Championship",
    "South Region - 1st Round",
  ],
  ["Women's College World Series - Elimination Game", "Women's College World Series", "Elimination"],
  ["College Football Playoff First Round Game", "College Football Playoff", "First Round"],
  ["Duke's Mayo Bowl", "Duke's Mayo Bowl", null],
  ["Rose Bowl Presented by Prudential", "Rose Bowl Presented by Prudential", null],
  ["Sun Belt Conference Championship Game", "Sun Belt Conference Championship Game", null],
])("%s is a tournament", (note, name, round) => {
  expect(gameWith(note).tournament).toEqual({ name, round })
})

test.each([
  "State Farm Champions Classic",
  "Georgia Tech Classic",
  "SEC/ACC Men's Challenge Presented by Continental Tire",
  "Inclement Weather - Makeup date June 5",
  "Doubleheader - Game 2",
  "Will resume at 2:10 p.m. ET on 6/7.",
])("%s is a note and no tournament", (note) => {
  expect(gameWith(note)).toMatchObject({ notes: [note], tournament: null })
})

test("a summary's game note is one of the notes, once", () => {
  const notes = [{ headline: "Duke's Mayo Bowl" }, { headline: "Sold out" }]
  const game = gameFrom(anEvent({ gameNote: "Duke's Mayo Bowl", competition: { notes } }))
  expect(game.notes).toEqual(["Duke's Mayo Bowl", "Sold out"])
})
