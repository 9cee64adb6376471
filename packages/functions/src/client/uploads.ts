import { createHttp, type HttpOptions } from "./http.ts"
import { ProblemError } from "./problem-error.ts"
import type { KeptUpload, UploadGrant, UserProfile } from "./types.ts"

/** What a picture is for. */
type Purpose = "avatar" | "article"

/** Pictures of the signed-in fan. Everything throws `ProblemError`. */
export function createUploads(options: HttpOptions = {}) {
  const http = createHttp(options)
  const post = async <T>(path: string, body: object): Promise<T> =>
    (await http<T>(path, { method: "POST", body, asFan: true })).data
  return {
    /** Sends a picture as it is, straight to the bucket; returns the path that everybody sees it at. */
    send: async (purpose: Purpose, picture: Blob): Promise<string> => {
      const sha256 = await hashOf(picture)
      const asked = { purpose, type: picture.type, bytes: picture.size, sha256 }
      const { id, url, headers } = await post<UploadGrant>("/me/uploads", asked)
      await put(url, headers, picture)
      return (await post<KeptUpload>(`/me/uploads/${id}/claim`, {})).url
    },
    removeAvatar: async (): Promise<UserProfile> =>
      (await http<UserProfile>("/me/uploads/avatar", { method: "DELETE", asFan: true })).data,
  }
}

async function put(url: string, headers: Record<string, string>, body: Blob): Promise<void> {
  const answer = await fetch(url, { method: "PUT", headers, body }).catch(() => undefined)
  if (answer?.ok) return
  throw new ProblemError({ detail: "The picture did not arrive; try again", status: answer?.status ?? 0 })
}

async function hashOf(picture: Blob): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await picture.arrayBuffer())
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
}
