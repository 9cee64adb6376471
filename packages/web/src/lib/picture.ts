import { ProblemError } from "@hub/functions/client/problem-error"

/** How a picture is shown: cut to a square of this side, or whole and at most this wide. */
type Shape = { square: number } | { widest: number }

/**
 * A picture as it is to be sent: drawn anew at the size it is shown at, so that it weighs little and nothing of the file is
 * left but its pixels: no place, no camera, no name. Throws `ProblemError` for what is no picture.
 */
export async function redrawn(file: Blob, shape: Shape): Promise<Blob> {
  const drawn = await createImageBitmap(file).catch(() => undefined)
  if (!drawn) throw new ProblemError({ detail: "This file is no picture that this browser knows" })
  const cut = cutOf(drawn, shape)
  const canvas = document.createElement("canvas")
  canvas.width = cut.toWidth
  canvas.height = cut.toHeight
  const context = canvas.getContext("2d")
  context?.drawImage(drawn, cut.x, cut.y, cut.width, cut.height, 0, 0, cut.toWidth, cut.toHeight)
  drawn.close()
  // A browser that cannot write WebP answers with PNG, which is too large for photographs.
  const webp = await encoded(canvas, "image/webp")
  const picture = webp?.type === "image/webp" ? webp : await encoded(canvas, "image/jpeg")
  if (!picture) throw new ProblemError({ detail: "This browser cannot prepare the picture" })
  return picture
}

function encoded(canvas: HTMLCanvasElement, type: string): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, 0.85))
}

type Size = { width: number; height: number }

/** Which part of a picture is drawn, and how large it becomes; nothing is made larger than it is. Pure. */
export function cutOf({ width, height }: Size, shape: Shape) {
  if ("widest" in shape) {
    const scale = Math.min(1, shape.widest / width)
    const toWidth = Math.max(1, Math.round(width * scale))
    return { x: 0, y: 0, width, height, toWidth, toHeight: Math.max(1, Math.round(height * scale)) }
  }
  const side = Math.min(width, height)
  const to = Math.min(side, shape.square)
  const x = Math.floor((width - side) / 2)
  const y = Math.floor((height - side) / 2)
  return { x, y, width: side, height: side, toWidth: to, toHeight: to }
}
