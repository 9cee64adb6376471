import type { Invoke } from "../lambda.ts"

/** Turns functions off and on again, for whoever wants to see the pages go on without them. */
export type Switches = { turn: (name: string, isOn: boolean) => void; through: (invoke: Invoke) => Invoke }

export function createSwitches(): Switches {
  const off = new Set<string>()
  return {
    turn: (name, isOn) => void (isOn ? off.delete(name) : off.add(name)),
    through: (invoke) => async (name, event) => {
      if (off.has(name)) throw new Error(`The function ${name} is switched off`)
      return invoke(name, event)
    },
  }
}
