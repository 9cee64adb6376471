/** What was typed, by the name of the field. */
export type Typed = Record<string, string>

/** What stands in a form now. */
export function typedIn(form: HTMLFormElement | null | undefined): Typed {
  const fields = form ? [...new FormData(form)] : []
  return Object.fromEntries(fields.map(([name, value]) => [name, typeof value === "string" ? value : ""]))
}
