import * as v from "valibot"
import type { Monitor, Outputs, Registration, ResourceArgs } from "./pulumi.ts"
import { secretPaths, unwrapObject } from "./secret.ts"

/** One resource of the program: what would be sent to AWS, and how the engine is told to treat it. */
export type Resource = {
  type: string
  name: string
  urn: string
  parent: string
  inputs: Record<string, unknown>
  /** Where inputs are secret. */
  secrets: string[]
  protect: boolean
  retainOnDelete: boolean
  ignoreChanges: string[]
}

/** A link: the values a function gets, and what SST would grant with them. */
export type Link = v.InferOutput<typeof Link>

const Link = v.object({
  target: v.string(),
  properties: v.record(v.string(), v.unknown()),
  include: v.nullish(
    v.array(v.looseObject({ type: v.string(), actions: v.optional(v.array(v.string())) })),
    [],
  ),
})

export type Recorder = { resources: Resource[]; links: Record<string, Link>; add(args: ResourceArgs): void }

/** Writes down what Pulumi's mocked engine is told. Patches the mock: it knows neither links nor options. */
export function record(monitor: Monitor, urnOf: (type: string, name: string) => string): Recorder {
  const resources: Resource[] = []
  const links: Record<string, Link> = {}
  const { registerResource, registerResourceOutputs } = monitor

  // The mock puts the stack's type before those of top-level resources. The engine does not, and SST reads types from URNs.
  monitor.newUrn = (parent, type, name) => {
    const above = parent ? parent.split("::")[2] : undefined
    return urnOf(above && above !== "pulumi:pulumi:Stack" ? `${above}$${type}` : type, name)
  }
  monitor.registerResource = function patched(this: Monitor, request, done) {
    registerResource.call(this, request, (error, answer) => {
      if (!error) complete(resources, request, answer.getUrn())
      done(error, answer)
    })
  }
  monitor.registerResourceOutputs = function patched(this: Monitor, request, done) {
    noteLink(links, request)
    registerResourceOutputs.call(this, request, done)
  }

  function add({ type, name, inputs: sent }: ResourceArgs) {
    // A dynamic resource carries its provider's code, a build its start time: neither says anything of the resource.
    const { __provider: _code, triggers: _time, ...inputs } = sent
    resources.push({
      type,
      name,
      urn: "",
      parent: "",
      protect: false,
      retainOnDelete: false,
      ignoreChanges: [],
      inputs: unwrapObject(inputs),
      secrets: secretPaths(inputs),
    })
  }
  return { resources, links, add }
}

function complete(resources: Resource[], request: Registration, urn: string) {
  const resource = resources.findLast(
    (one) => one.urn === "" && one.type === request.getType() && one.name === request.getName(),
  )
  if (!resource) return
  resource.urn = urn
  resource.parent = request.getParent()
  resource.protect = request.getProtect()
  resource.retainOnDelete = request.getRetainondelete()
  resource.ignoreChanges = request.getIgnorechangesList()
}

/** SST registers a `LinkRef` for everything that can be linked; its outputs are the link. */
function noteLink(links: Record<string, Link>, request: Outputs) {
  if (!request.getUrn().split("::")[2]?.endsWith("sst:sst:LinkRef")) return
  const link = v.parse(Link, unwrapObject(request.getOutputs().toJavaScript()))
  links[link.target] = link
}
