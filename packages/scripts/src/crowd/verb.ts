import { config } from "@hub/core/config"
import { AppError } from "@hub/core/error"
import { progress } from "../progress.ts"
import { seedCrowd } from "./seed.ts"

/** Made-up fans have no place beside real ones, whatever was typed. */
export async function runCrowd(fans: number, json: boolean): Promise<void> {
  if (config().stage === "production") {
    throw new AppError("input", "hub.production", "Made-up fans are for tests, and this is production")
  }
  const started = Date.now()
  const bar = progress()
  const crowd = await seedCrowd(fans, new Date(started).toISOString(), (done) => bar.step("fans", done, fans))
  bar.end()
  const seconds = Math.round((Date.now() - started) / 100) / 10
  const { articles, likes, comments } = crowd
  console.log(
    json
      ? JSON.stringify({ ...crowd, seconds })
      : `${fans} fans, ${likes} likes and ${comments} comments on ${articles} articles in ${seconds} s.`,
  )
}
