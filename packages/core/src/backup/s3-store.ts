import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
} from "@aws-sdk/client-s3"
import type { Store } from "./store.ts"

/** Backups in a bucket under a prefix; the bucket's lifecycle ends them. One request a call. */
export function s3Store(bucket: string, prefix: string, client = s3Client()): Store {
  const at = (name: string) => ({ Bucket: bucket, Key: `${prefix}${name}` })
  return {
    where: `s3://${bucket}/${prefix}`.replace(/\/$/, ""),
    async read(name) {
      try {
        const { Body } = await client.send(new GetObjectCommand(at(name)))
        return await Body?.transformToByteArray()
      } catch (thrown) {
        if (thrown instanceof NoSuchKey) return undefined
        throw thrown
      }
    },
    async write(name, Body) {
      await client.send(new PutObjectCommand({ ...at(name), Body }))
    },
    async list(folder) {
      const names: string[] = []
      for await (const page of paginateListObjectsV2(
        { client },
        { Bucket: bucket, Prefix: `${prefix}${folder}` },
      ))
        names.push(...(page.Contents ?? []).flatMap(({ Key }) => Key?.slice(prefix.length) ?? []))
      return names.sort()
    },
    async remove(name) {
      await client.send(new DeleteObjectCommand(at(name)))
    },
  }
}

/** Another host than Amazon's is one that plays S3: buckets are in its paths, not in its name. */
export function s3Client(): S3Client {
  return new S3Client({ maxAttempts: 4, forcePathStyle: true })
}
