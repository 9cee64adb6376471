import type { ImageType } from "./info.ts"

/**
 * What is wrong with bytes that claim to be a picture; undefined for one that the hub shows to everybody. The first bytes
 * decide what it is, not its name or header, and a picture that still says where and with what it was taken is refused:
 * browsers take that out before they send it. Pure.
 */
export function problemWith(bytes: Uint8Array, type: ImageType): "not_image" | "metadata" | undefined {
  const read = readers[type]
  const chunks = read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (chunks === undefined) return "not_image"
  return chunks.some((chunk) => telling.has(chunk)) ? "metadata" : undefined
}

/** Chunks that hold EXIF, XMP, comments or text: places, cameras, names. */
const telling = new Set(["EXIF", "XMP ", "eXIf", "tEXt", "zTXt", "iTXt", "APP1", "APP13", "COM"])

type Reader = (bytes: Buffer) => string[] | undefined

/** Names of the chunks in a file, undefined where it is none of its type. */
const readers: Record<ImageType, Reader> = { "image/webp": webp, "image/jpeg": jpeg, "image/png": png }

function webp(bytes: Buffer): string[] | undefined {
  if (bytes.length < 20 || text(bytes, 0) !== "RIFF" || text(bytes, 8) !== "WEBP") return undefined
  return chunksFrom(bytes, 12, (at) => ({
    name: text(bytes, at),
    // Chunks begin at even places.
    next: at + 8 + bytes.readUInt32LE(at + 4) + (bytes.readUInt32LE(at + 4) % 2),
  }))
}

function png(bytes: Buffer): string[] | undefined {
  if (bytes.length < 20 || bytes.toString("hex", 0, 8) !== "89504e470d0a1a0a") return undefined
  return chunksFrom(bytes, 8, (at) => ({
    name: text(bytes, at + 4),
    next: at + 12 + bytes.readUInt32BE(at),
  }))
}

/** Segments up to the pixels; what follows them is no metadata. */
function jpeg(bytes: Buffer): string[] | undefined {
  if (bytes.length < 20 || bytes.readUInt16BE(0) !== 0xff_d8 || bytes[2] !== 0xff) return undefined
  return chunksFrom(bytes, 2, (at) => {
    const marker = bytes[at + 1] ?? 0
    if (bytes[at] !== 0xff || marker === START_OF_SCAN) return { name: "", next: bytes.length }
    return { name: segmentName(marker), next: at + 2 + bytes.readUInt16BE(at + 2) }
  })
}

const START_OF_SCAN = 0xda

function segmentName(marker: number): string {
  if (marker === 0xfe) return "COM"
  return marker >= 0xe0 && marker <= 0xef ? `APP${marker - 0xe0}` : ""
}

function chunksFrom(bytes: Buffer, start: number, read: (at: number) => { name: string; next: number }) {
  const names: string[] = []
  for (let at = start; at + 8 <= bytes.length; ) {
    const { name, next } = read(at)
    names.push(name)
    at = Math.max(next, at + 1)
  }
  return names
}

function text(bytes: Buffer, at: number): string {
  return bytes.toString("latin1", at, at + 4)
}
