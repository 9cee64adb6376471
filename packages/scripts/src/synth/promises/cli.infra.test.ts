import { readFileSync } from "node:fs"
import { afterAll, describe, expect, test } from "vitest"
import { deployOffline } from "../cli/deploy.ts"
import { standInSecrets } from "../synthesize.ts"
import { production } from "../testing/program.ts"

const home = new URL("../../../../../", import.meta.url).pathname

// SST finds its `pulumi` by a shell script here.
describe.skipIf(process.platform === "win32")(
  "SST's own command line, deploying production to nobody",
  async () => {
    const deployed = await deployOffline(home, "production", standInSecrets)
    afterAll(deployed.remove)

    test("writes the sst-env.d.ts that is committed, to the byte", () => {
      expect(deployed.said).toContain("UserPoolId: us-east-1_UsersUserPool")
      expect(deployed.types).toBe(readFileSync(`${home}sst-env.d.ts`, "utf8"))
    })

    test("asks for the same resources; only source maps, which the hub does not look at, are more", () => {
      const names = (resources: typeof production.resources) =>
        resources.map(({ type, name }) => `${type} ${name}`).sort()
      const asked = names(deployed.resources).filter((name) => !/BucketObjectv2 \w+Sourcemap\d+$/.test(name))
      expect(asked).toEqual(names(production.resources))
    })

    test("asks for the same rights", () => {
      const rights = (resources: typeof production.resources) =>
        Object.fromEntries(
          resources
            .filter(({ type }) => type === "aws:iam/role:Role")
            .map(({ name, inputs }) => [name, inputs]),
        )
      expect(rights(deployed.resources)).toEqual(rights(production.resources))
    })

    test.each(production.builds.map(({ functionID, bytes }) => [functionID, bytes ?? 0] as const))(
      "bundles %s as the synth does, within 1 %%",
      async (name, bytes) => {
        // SST adds a line that names the source map.
        expect(Math.abs((await deployed.bundle(name)) - bytes)).toBeLessThan(bytes / 100 + 50)
      },
    )
  },
)
