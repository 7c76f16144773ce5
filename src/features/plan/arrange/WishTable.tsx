import { useTranslation } from 'react-i18next'
import { costOfPlan, totalCost, type CostBreakdown } from '#domain/schedule/arrange/cost'
import type { Plan, PlanWorld } from '#domain/schedule/plan'
import { softRules } from '#domain/schedule/rule-set'
import { DataTable, type Column } from '#ui/DataTable.tsx'
import styles from './arrange.module.css'

interface WishTableProps {
  readonly world: PlanWorld
  readonly before: Plan
  readonly after: Plan
}

interface WishRow {
  readonly key: string
  readonly name: string
  readonly before: string
  readonly after: string
  readonly difference: number
}

/** How often each wish is missed before and after, and what it costs. */
export function WishTable({ world, before, after }: WishTableProps) {
  const { t } = useTranslation('plan')
  const [was, is] = [costOfPlan(world, before), costOfPlan(world, after)]
  const said = (costs: CostBreakdown, rule: keyof CostBreakdown) =>
    t('arrange.unitsAndCost', { units: costs[rule].units, cost: costs[rule].cost })
  const unscheduled = (plan: Plan) =>
    world.stages.filter(({ stageId, fixed }) => fixed !== 'over' && !plan.has(stageId)).length
  const rows: WishRow[] = [
    {
      key: 'unscheduled',
      name: t('arrange.wish.unscheduled'),
      before: String(unscheduled(before)),
      after: String(unscheduled(after)),
      difference: unscheduled(after) - unscheduled(before),
    },
    ...softRules.map((rule) => ({
      key: rule,
      name: t(`arrange.wish.${rule}`),
      before: said(was, rule),
      after: said(is, rule),
      difference: is[rule].cost - was[rule].cost,
    })),
    {
      key: 'total',
      name: t('arrange.wish.total'),
      before: String(totalCost(was)),
      after: String(totalCost(is)),
      difference: totalCost(is) - totalCost(was),
    },
  ]
  const columns: Column<WishRow>[] = [
    { key: 'name', header: t('arrange.column.wish'), render: ({ name }) => name },
    { key: 'before', header: t('arrange.column.before'), align: 'end', render: (row) => row.before },
    { key: 'after', header: t('arrange.column.after'), align: 'end', render: (row) => row.after },
    {
      key: 'difference',
      header: t('arrange.column.difference'),
      align: 'end',
      render: ({ difference }) => (difference === 0 ? '0' : difference > 0 ? `+${difference}` : `−${-difference}`),
    },
  ]
  return (
    <div className={styles.wishes}>
      <DataTable
        caption={t('arrange.wishTable')}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        empty={null}
      />
    </div>
  )
}
