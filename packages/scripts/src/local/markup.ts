const entities: Record<string, string> = { "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" }

/** Text made safe to stand in HTML or XML, attributes included. */
export function escapeMarkup(text: string): string {
  return text.replace(/[<>&"]/g, (character) => entities[character] ?? character)
}
