import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
  type ShardIteratorType,
  type _Record as StreamRecord,
  TrimmedDataAccessException,
} from "@aws-sdk/client-dynamodb-streams"

/** Reads what a table's stream gains from now on, each record once. */
export async function openStream(client: DynamoDBStreamsClient, table: string) {
  const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName: table }))
  const StreamArn = Streams[0]?.StreamArn
  const places = new Map<string, string>()
  const known = new Set<string>()

  const goTo = async (ShardId: string, ShardIteratorType: ShardIteratorType) => {
    const wanted = new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType })
    const { ShardIterator } = await client.send(wanted)
    known.add(ShardId)
    if (ShardIterator !== undefined) places.set(ShardId, ShardIterator)
  }
  /** At first only what is to come is of interest; of a shard that follows another, all. */
  const findShards = async (from: ShardIteratorType) => {
    if (StreamArn === undefined) return
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }))
    const open = (StreamDescription?.Shards ?? []).filter(
      ({ SequenceNumberRange }) => from !== "LATEST" || !SequenceNumberRange?.EndingSequenceNumber,
    )
    for (const { ShardId } of open)
      if (ShardId !== undefined && !known.has(ShardId)) await goTo(ShardId, from)
  }
  const readShard = async ([id, ShardIterator]: [string, string]) => {
    try {
      const read = await client.send(new GetRecordsCommand({ ShardIterator }))
      return { id, records: read.Records ?? [], next: read.NextShardIterator }
    } catch (thrown) {
      // DynamoDB Local: the place was taken in an empty shard while other tables were written; all of the shard is new.
      if (!(thrown instanceof TrimmedDataAccessException)) throw thrown
      await goTo(id, "TRIM_HORIZON")
      return { id, records: [], next: places.get(id) }
    }
  }

  await findShards("LATEST")
  return async (): Promise<StreamRecord[]> => {
    const shards = await Promise.all([...places].map(readShard))
    // Only when all were read: a failed read is made again, and nothing of the others is lost.
    for (const { id, next } of shards) {
      if (next === undefined) places.delete(id)
      if (next !== undefined) places.set(id, next)
    }
    if (places.size < shards.length) await findShards("TRIM_HORIZON")
    return shards.flatMap(({ records }) => records)
  }
}
