import { table } from "./storage.ts"

/** Reads by key, never Scan: 1 Query or GetItem is what an access pattern costs. */
export const readTable = {
  actions: ["dynamodb:BatchGetItem", "dynamodb:GetItem", "dynamodb:Query"],
  resources: [table.arn, $interpolate`${table.arn}/index/*`],
}

/** Lets Lambda ask the table's stream for a function. */
export const readStream = {
  actions: [
    "dynamodb:DescribeStream",
    "dynamodb:GetRecords",
    "dynamodb:GetShardIterator",
    "dynamodb:ListStreams",
  ],
  resources: [table.nodes.table.streamArn],
}

/** First parts of the partition keys that hold facts from the feeds, and how the feeds stand. Nothing of a person. */
const factPartitions = [
  "ARTICLE_EVENTS",
  "GAME#*",
  "HEADLINE#*",
  "LEASE#*",
  "RANKINGS#*",
  "ROSTER#*",
  "RUNS#*",
  "SNAPSHOT#*",
  "SOURCES",
  "SOURCE_HISTORY",
  "STANDINGS#*",
  "STATS#*",
  "TEAM#*",
]

/** Writes facts and only facts: AWS refuses any other partition key. */
export const writeFacts = {
  actions: ["dynamodb:BatchWriteItem", "dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:UpdateItem"],
  resources: [table.arn],
  conditions: [{ test: "ForAllValues:StringLike", variable: "dynamodb:LeadingKeys", values: factPartitions }],
}

/** First parts of the partition keys that hold what people make. */
const peoplePartitions = [
  "API_KEY#*",
  "ARTICLE#*",
  "ARTICLES#*",
  "ARTICLE_REVISIONS#*",
  "COMMENT#*",
  "COMMENTER#*",
  "COMMENTS#*",
  "IDEMPOTENT#*",
  "MAILS#*",
  "MODERATION",
  "NOTICES#*",
  "PUSH#*",
  "REACTIONS#*",
  "USER#*",
]

/** Writes what belongs to people, who ask through the API: AWS refuses it any fact and any page. */
export const writePeople = {
  actions: ["dynamodb:DeleteItem", "dynamodb:PutItem", "dynamodb:UpdateItem"],
  resources: [table.arn],
  conditions: [
    { test: "ForAllValues:StringLike", variable: "dynamodb:LeadingKeys", values: peoplePartitions },
  ],
}

/** Puts decisions over others on record, in the transaction of what was decided. Nobody changes or deletes an entry. */
export const appendAudit = {
  actions: ["dynamodb:PutItem"],
  resources: [table.arn],
  conditions: [{ test: "ForAllValues:StringLike", variable: "dynamodb:LeadingKeys", values: ["AUDIT#*"] }],
}

/** Orders a level by hand: one more order, never a change of one. */
export const orderLevel = {
  actions: ["dynamodb:PutItem"],
  resources: [table.arn],
  conditions: [
    { test: "ForAllValues:StringLike", variable: "dynamodb:LeadingKeys", values: ["LEVEL_ORDERS"] },
  ],
}

/** Makes a profile once, and nothing else. */
export const createProfile = {
  actions: ["dynamodb:PutItem"],
  resources: [table.arn],
  conditions: [{ test: "ForAllValues:StringLike", variable: "dynamodb:LeadingKeys", values: ["USER#*"] }],
}

/** Writes what it counted of itself: what it used, and how it did. */
export const writeMeter = {
  actions: ["dynamodb:PutItem"],
  resources: [table.arn],
  conditions: [
    { test: "ForAllValues:StringLike", variable: "dynamodb:LeadingKeys", values: ["METER#*", "PULSE#*"] },
  ],
}

/** Sums up the days of what was counted, how the hub did and how it was used, and deletes what they were made of. */
export const writePulse = {
  actions: ["dynamodb:DeleteItem", "dynamodb:PutItem"],
  resources: [table.arn],
  conditions: [
    {
      test: "ForAllValues:StringLike",
      variable: "dynamodb:LeadingKeys",
      values: ["METER#*", "PULSE#*", "PULSE_DAYS", "USAGE#*", "USAGE_DAYS", "USAGE_SALT"],
    },
  ],
}

/** Counts visits, with the salt of the day. */
export const writeUsage = {
  actions: ["dynamodb:PutItem"],
  resources: [table.arn],
  conditions: [
    { test: "ForAllValues:StringLike", variable: "dynamodb:LeadingKeys", values: ["USAGE#*", "USAGE_SALT"] },
  ],
}

/** Keeps the books: what was counted, what was billed, what was decided. */
export const writeCosts = {
  actions: ["dynamodb:PutItem", "dynamodb:UpdateItem"],
  resources: [table.arn],
  conditions: [
    {
      test: "ForAllValues:StringLike",
      variable: "dynamodb:LeadingKeys",
      values: ["COST#*", "GUARD", "METER#*", "PULSE#*"],
    },
  ],
}

/** Publishes pages, without touching the facts they are made of. */
export const writePages = {
  actions: ["dynamodb:PutItem", "dynamodb:UpdateItem"],
  resources: [table.arn],
  conditions: [{ test: "ForAllValues:StringLike", variable: "dynamodb:LeadingKeys", values: ["SNAPSHOT#*"] }],
}

/** Takes devices out that are not there any more. */
export const forgetDevices = {
  actions: ["dynamodb:DeleteItem"],
  resources: [table.arn],
  conditions: [{ test: "ForAllValues:StringLike", variable: "dynamodb:LeadingKeys", values: ["PUSH#*"] }],
}
