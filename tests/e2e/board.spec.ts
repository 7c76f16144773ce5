import { expect, test, type Locator } from '@playwright/test'
import { become, go, openApp, watchConsole } from './support'

const movable = '[data-stage]:has([data-handle])'

/** Bars by their rows: the pointer and the keyboard do the same, and nothing is lost by loading anew. */
test('the year board by pointer and by keyboard', async ({ page }) => {
  test.setTimeout(240_000)
  const complaints = watchConsole(page)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openApp(page)
  await become(page, /竞赛办公室/)
  await go(page, '/plan?rows=venue&zoom=quarter&from=2024-10-08&city=370600')
  const board = page.getByRole('grid', { name: '年度计划看板' })
  await expect(board.locator(movable).first()).toBeAttached()
  const { stageId, clashing } = await twoOfOneVenue(board)
  const bar = board.locator(`[data-stage="${stageId}"]`)
  const before = await labelOf(bar)

  await test.step('a conflict is said and marked while dragging, and Escape puts the bar back', async () => {
    await bar.scrollIntoViewIfNeeded()
    const [from, to] = [await middleOf(bar), await middleOf(board.locator(`[data-stage="${clashing}"]`))]
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 8, from.y)
    await page.mouse.move(to.x, from.y, { steps: 12 })
    await expect(page.getByRole('status').filter({ hasText: '公布前须解决' })).toContainText('使用')
    await expect(board.locator(`[data-stage="${clashing}"]`)).toHaveAttribute('data-clash', 'true')
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await expect(board.locator('[data-clash]')).toHaveCount(0)
    expect(await labelOf(bar)).toBe(before)
  })

  await test.step('a drop is saved, and taken back', async () => {
    const from = await middleOf(bar)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 60, from.y, { steps: 6 })
    await page.mouse.up()
    await expect.poll(() => labelOf(bar)).not.toBe(before)
    await page.getByRole('button', { name: '撤销' }).click()
    await expect.poll(() => labelOf(bar)).toBe(before)
  })

  await test.step('the keyboard moves it too, and loading anew keeps the draft', async () => {
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
    await bar.focus()
    await page.keyboard.press('m')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Enter')
    await expect.poll(() => labelOf(bar)).not.toBe(before)
    const moved = await labelOf(bar)
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
    await page.reload()
    await expect(board.locator(movable).first()).toBeVisible({ timeout: 60_000 })
    await expect.poll(() => labelOf(bar)).toBe(moved)
    await bar.focus()
    await page.keyboard.press('m')
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('Enter')
    await expect.poll(() => labelOf(bar)).toBe(before)
  })
  expect(complaints).toEqual([])
})

/** Two finals in one row, both wholly in view; the first can be dragged onto the second. */
async function twoOfOneVenue(board: Locator): Promise<{ readonly stageId: string; readonly clashing: string }> {
  const pair = await board.evaluate((grid, bars) => {
    const view = grid.parentElement?.parentElement?.parentElement?.getBoundingClientRect()
    for (const row of grid.querySelectorAll('[role=row]')) {
      const inView = [...row.querySelectorAll<HTMLElement>(bars)].filter((bar) => {
        const box = bar.getBoundingClientRect()
        return (
          view !== undefined &&
          box.left > view.left + 240 &&
          box.right < view.right - 70 &&
          box.top > view.top + 70 &&
          box.bottom < view.bottom - 80
        )
      })
      const [first, second] = inView
      if (first && second) return { stageId: first.dataset['stage'] ?? '', clashing: second.dataset['stage'] ?? '' }
    }
    return null
  }, movable)
  if (pair === null) throw new Error('no venue in view has two finals that may be moved')
  return pair
}

async function labelOf(bar: Locator): Promise<string> {
  return (await bar.getAttribute('aria-label')) ?? ''
}

async function middleOf(bar: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await bar.boundingBox()
  if (box === null) throw new Error('the bar is not drawn')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}
