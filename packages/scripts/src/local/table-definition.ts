import type { CreateTableCommandInput } from "@aws-sdk/client-dynamodb"

/** The attribute whose time, in seconds since 1970, ends an item's life. */
export const expiryAttribute = "expireAt"

/** Five and six are spares: DynamoDB adds one index at a time and fills it, so they exist from day one. */
const indexes = [1, 2, 3, 4, 5, 6] as const

/** The table as infra/ declares it: one pair of keys, six indexes named by number, a stream of both images. */
export function tableDefinition(name: string): CreateTableCommandInput {
  const keys = ["pk", "sk", ...indexes.flatMap((n) => [`gsi${n}pk`, `gsi${n}sk`])]
  return {
    TableName: name,
    BillingMode: "PAY_PER_REQUEST",
    AttributeDefinitions: keys.map((key) => ({ AttributeName: key, AttributeType: "S" })),
    KeySchema: keySchema("pk", "sk"),
    GlobalSecondaryIndexes: indexes.map((n) => ({
      IndexName: `gsi${n}`,
      KeySchema: keySchema(`gsi${n}pk`, `gsi${n}sk`),
      Projection: { ProjectionType: "ALL" },
    })),
    StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" },
  }
}

function keySchema(partition: string, sort: string): NonNullable<CreateTableCommandInput["KeySchema"]> {
  return [
    { AttributeName: partition, KeyType: "HASH" },
    { AttributeName: sort, KeyType: "RANGE" },
  ]
}
