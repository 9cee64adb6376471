import * as v from "valibot"

/** What a picture is for: a fan's face, or an article's own. */
export const Purpose = v.picklist(["avatar", "article"])
export type Purpose = v.InferOutput<typeof Purpose>

export const ImageType = v.picklist(["image/webp", "image/jpeg", "image/png"])
export type ImageType = v.InferOutput<typeof ImageType>

/** Bytes at most. A browser that has re-encoded a picture to the size it is shown at stays far below. */
const largest: Record<Purpose, number> = { avatar: 256_000, article: 2_000_000 }

/** A picture that a browser wants to upload. */
export const Picture = v.pipe(
  v.strictObject({
    purpose: Purpose,
    type: ImageType,
    bytes: v.pipe(v.number(), v.integer(), v.minValue(1)),
    /** SHA-256 of the bytes in base64. */
    sha256: v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{43}=$/, "must be a SHA-256 in base64")),
  }),
  v.forward(
    v.check(
      ({ purpose, bytes }) => bytes <= largest[purpose],
      "is more than a picture of this kind may have",
    ),
    ["bytes"],
  ),
)
export type Picture = v.InferOutput<typeof Picture>

/** Leave to send exactly these bytes once: a PUT to `url` with `headers`. */
export const Grant = v.pipe(
  v.object({
    id: v.string(),
    url: v.string(),
    headers: v.record(v.string(), v.string()),
    expiresAt: v.string(),
  }),
  v.metadata({ ref: "UploadGrant" }),
)
export type Grant = v.InferOutput<typeof Grant>

/** A picture where everybody sees it: a path of the site. */
export const Kept = v.pipe(v.object({ url: v.string() }), v.metadata({ ref: "KeptUpload" }))
export type Kept = v.InferOutput<typeof Kept>

/** One upload, as its owner takes it along; `url` is null for what was never claimed or was taken back. */
export const Info = v.pipe(
  v.object({
    id: v.string(),
    purpose: Purpose,
    type: ImageType,
    bytes: v.number(),
    url: v.nullable(v.string()),
    at: v.string(),
  }),
  v.metadata({ ref: "Upload" }),
)
export type Info = v.InferOutput<typeof Info>
