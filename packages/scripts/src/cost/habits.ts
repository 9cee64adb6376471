/**
 * What cannot be measured before there are fans and an account of AWS. Each figure is a guess that somebody can replace: the
 * report prints what twice as much of it would cost.
 */
export type Habits = typeof usual

export const usual = {
  /** Hours a fan watches scores in a month with 24 games of ours; half of them football. */
  liveHours: 2.2,
  liveGames: 24,
  footballShare: 0.5,
  /** Watchers who have the game's own page open; all others are on the front page. */
  onGamePage: 0.5,
  /** Visits a month, screens of each, and devices that load the app's files anew. */
  visits: 12,
  screens: 4,
  newDevices: 1,
  /** Fans with an account, and mails to each of those in a month. */
  members: 0.05,
  mails: 0.2,
  /** Of our games in a month so many are football; the others are taken for basketball. */
  footballGames: 1 / 6,
} as const satisfies Record<string, number>

/** What AWS does with our measured work. */
export const assumed = {
  /** A function has a share of a core by its memory; 1,769 MB are one. */
  coreMb: 1769,
  apiMb: 512,
  guardMb: 256,
  /** Waiting for the table, and for a feed's answer. */
  tableMs: 5,
  feedMs: 600,
  /** An awake minute of the ingest is billed whole: from its first look to its last. */
  awakeMs: 52_000,
  /** Requests that meet a process which has to start. */
  cold: 0.02,
  /** Places of CloudFront that ask on their own, and how many requests of visits they answer themselves. */
  edges: 20,
  visitsKept: 0.3,
  /** Of the app's files asked for, those that an edge does not have. */
  filesMissed: 0.02,
  /** Beside bodies: headers of an answer, frames of a message. */
  headerBytes: 350,
  /** Of requests that the router's function sees: it reads its routes and the route's data. */
  edgeReads: 2,
  /** What Lambda writes about a run. */
  logBytes: 800,
  /** Five pollers ask an empty queue every 20 s. */
  queuePolls: 15,
  /** A box score of 20 kB and its page, written and read. */
  boxWrites: 25,
  boxReads: 10,
  instances: 2,
} as const
