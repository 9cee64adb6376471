export type Series = { name: string; colour: string; points: { fans: number; dollars: number }[] }

const size = { width: 760, height: 420, left: 64, right: 150, top: 24, bottom: 48 }
const fans = { from: 100, to: 1_000_000 }
const dollars = { from: 0.1, to: 10_000 }
const LIMIT = 5

/** So many numbers of fans, evenly spread over the logarithmic axis. */
export function steps(count: number): number[] {
  const ratio = fans.to / fans.from
  return Array.from({ length: count }, (_, n) => Math.round(fans.from * ratio ** (n / (count - 1))))
}

/** Cost of a month against fans, both axes logarithmic, as a picture for docs/. Pure. */
export function curveOf(series: readonly Series[]): string {
  const lines = series.map(({ colour, points }) => {
    const path = points.map((point) => `${x(point.fans)},${y(point.dollars)}`).join(" ")
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2.5"/>`
  })
  const names = spread(
    series.map(({ name, colour, points }) => ({ name, colour, at: y(points.at(-1)?.dollars ?? 0) })),
  )
  const [right, bottom] = [size.width - size.right, size.height - size.bottom]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" font-family="sans-serif" font-size="12" role="img" aria-label="Modelled cost of a month against fans">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    ...powers(fans.from, fans.to).flatMap((value) => [
      `<line x1="${x(value)}" x2="${x(value)}" y1="${size.top}" y2="${bottom}" stroke="#e2e2e2"/>`,
      `<text x="${x(value)}" y="${bottom + 18}" text-anchor="middle" fill="#444">${value.toLocaleString("en-US")}</text>`,
    ]),
    ...powers(dollars.from, dollars.to).flatMap((value) => [
      `<line x1="${size.left}" x2="${right}" y1="${y(value)}" y2="${y(value)}" stroke="#e2e2e2"/>`,
      `<text x="${size.left - 8}" y="${y(value) + 4}" text-anchor="end" fill="#444">$${value.toLocaleString("en-US")}</text>`,
    ]),
    `<line x1="${size.left}" x2="${right}" y1="${y(LIMIT)}" y2="${y(LIMIT)}" stroke="#222" stroke-dasharray="6 4"/>`,
    `<text x="${size.left + 6}" y="${y(LIMIT) - 6}" fill="#222">$5, the promise</text>`,
    ...lines,
    ...names.map(
      ({ name, colour, at }) => `<text x="${right + 6}" y="${at + 4}" fill="${colour}">${name}</text>`,
    ),
    `<text x="${(size.left + right) / 2}" y="${size.height - 10}" text-anchor="middle" fill="#444">fans in a month</text>`,
    "</svg>",
    "",
  ].join("\n")
}

function x(value: number): number {
  const share = Math.log(value / fans.from) / Math.log(fans.to / fans.from)
  return round(size.left + share * (size.width - size.left - size.right))
}

function y(value: number): number {
  const share = Math.log(Math.max(value, dollars.from) / dollars.from) / Math.log(dollars.to / dollars.from)
  return round(size.height - size.bottom - share * (size.height - size.top - size.bottom))
}

function powers(from: number, to: number): number[] {
  return Array.from({ length: Math.round(Math.log10(to / from)) + 1 }, (_, n) =>
    Number((from * 10 ** n).toPrecision(1)),
  )
}

/** Names that would lie upon each other are moved apart. */
function spread<T extends { at: number }>(names: readonly T[]): T[] {
  return names
    .toSorted((one, other) => one.at - other.at)
    .reduce<T[]>((placed, name) => {
      const last = placed.at(-1)
      return [...placed, last ? { ...name, at: Math.max(name.at, last.at + 16) } : name]
    }, [])
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
