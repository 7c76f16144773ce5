import { quoted } from './faults'
import { readWhole } from './numbers'
import type { BlockReading, BlockRecord } from './read-block'

/** Reads the text of one score, 0 to 3, of the judged aspect above; a text left empty is reported later, not refused. */
export function readBenchmark({ findings, aspect }: BlockReading, record: BlockRecord): void {
  const place = record.place('score')
  const value = quoted(record.cell('score'))
  const score = readWhole(record.cell('score'))
  if (aspect === null) return findings.fault('cis.benchmark_without_aspect', place, { value })
  const { levels, benchmarks } = aspect
  if (levels === null) return findings.fault('cis.score_on_measurement', place, { value })
  if (score !== 0 && score !== 1 && score !== 2 && score !== 3) {
    return findings.fault('cis.score_invalid', place, { value })
  }
  if (levels.has(score)) return findings.fault('cis.score_repeated', place, { value: score })
  levels.add(score)
  benchmarks[score] = record.text('extra')
}
