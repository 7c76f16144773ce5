import type { Figure } from './figures'

const heads = ['', 'median', 'p95', 'runs', 'unit', 'calls/s', 'baseline', 'ratio', 'target']

/** One table of all figures, their numbers right-aligned, a line above each group. */
export function printFigures(figures: readonly Figure[]): void {
  const rows = figures.map(cellsOf)
  const widths = heads.map((head, column) => Math.max(...[head, ...rows.map((row) => row[column] ?? '')].map(widthOf)))
  const lineOf = (cells: readonly string[]) =>
    cells.map((cell, column) => fill(cell, widths[column] ?? 0, column)).join('  ')
  console.log(`\n${lineOf(heads)}`)
  figures.forEach(({ group }, index) => {
    if (group !== figures[index - 1]?.group) console.log(`\n${group}`)
    console.log(lineOf(rows[index] ?? []).trimEnd())
  })
  console.log('')
}

function cellsOf({ name, median, p95, runs, unit, perSecond, baseline, ratio, target }: Figure): string[] {
  return [
    `  ${name}`,
    String(median),
    String(p95),
    String(runs),
    unit,
    perSecond === undefined ? '' : String(perSecond),
    baseline === undefined ? '' : `${baseline.name} ${baseline.value}`,
    ratio === undefined ? '' : `×${ratio}`,
    target === undefined ? '' : `≤${target}`,
  ]
}

/** Names, units and baselines are words and stand left; the rest are numbers and stand right. */
function fill(cell: string, width: number, column: number): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(cell)))
  return [0, 4, 6].includes(column) ? cell + space : space + cell
}

function widthOf(text: string): number {
  return [...text].length
}
