import { afterAll, beforeAll, expect, it } from 'vitest'
import { PGlite } from '@electric-sql/pglite'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { migrations } from '#backend/db/migrate'

/* A database of before marks named what they replace: its record has to mean the same afterwards. */

const database = new PGlite({ extensions: { btree_gist } })
const at = "'2024-10-14T01:00:00Z'"

beforeAll(async () => {
  const until = migrations.findIndex(({ name }) => name.startsWith('0006'))
  for (const { sql } of migrations.slice(0, until)) await database.exec(sql)
  await database.exec(`
    insert into programmes values ('provincial', '示例', 'Sample', 1);
    insert into editions (id, programme, year, name, name_en) values ('ed', 'provincial', 2024, '示例', 'Sample');
    insert into delegations values ('d', 'ed', 'city', '370100', '示例', 'Sample', 1);
    insert into contests (id, edition_id, code, name, sector, phase, pinyin, initials, sample, updated_at)
      values ('c', 'ed', 'C', '示例', 'digital', 'final', '', '', true, ${at});
    insert into events (id, contest_id, position, name, rule_pack) values ('e', 'c', 1, '示例', '{}');
    insert into groups values ('g', 'e', 1, 'worker', 'single');
    insert into people values ('p', '示例', 'female', '1990-01-01', '379999', '1', null, true);
    insert into entries (id, event_id, group_id, delegation_id, name, entry_number, work_code, status)
      values ('en', 'e', 'g', 'd', '示例', '001', 'W001', 'confirmed');
    insert into assignments values ('as', 'e', 'p', 'judge', null);
    insert into schemes (id, event_id, revision, name, rounding_point, sections, origin, created_at)
      values ('s', 'e', 1, '示例', 'total', '[]', '', ${at});
    insert into criteria values ('k', 's', 1, 'A', '示例', 1);
    insert into forms (id, scheme_id, criterion_id, position, sub_criterion_code, name, type, day)
      values ('f', 's', 'k', 1, 'A1', '示例', 'judgement', '1');
    insert into aspects (id, form_id, position, code, description, max_mark) values ('a', 'f', 1, 'A1.1', '示例', 1);
    insert into form_judges values ('f', 'as', 1, ${at});
    insert into marks (id, aspect_id, entry_id, assignment_id, round, value, entered_by, entered_at) values
      ('m1', 'a', 'en', 'as', 1, '0', 'p', ${at}),
      ('group', 'a', 'en', null, 1, '2', 'p', ${at}),
      ('m2', 'a', 'en', 'as', 1, '1', 'p', ${at}),
      ('m3', 'a', 'en', 'as', 1, '2', 'p', ${at}),
      ('again', 'a', 'en', 'as', 2, '3', 'p', ${at});
  `)
  for (const { sql } of migrations.slice(until)) await database.exec(sql)
}, 120_000)
afterAll(() => database.close())

it('each mark supersedes the one before it in its place, and arrived when it was entered', async () => {
  const { rows } = await database.query(
    'select id, supersedes, received_at = entered_at as same from marks order by seq',
  )
  expect(rows).toEqual([
    { id: 'm1', supersedes: [], same: true },
    { id: 'group', supersedes: [], same: true },
    { id: 'm2', supersedes: ['m1'], same: true },
    { id: 'm3', supersedes: ['m2'], same: true },
    { id: 'again', supersedes: [], same: true },
  ])
})

it('aspects are found by their key, signatures are on record, and nothing of it can be changed', async () => {
  expect((await database.query('select key from aspects')).rows).toEqual([{ key: 'a' }])
  expect((await database.query('select assignment_id, kind, person_id from form_signatures')).rows).toEqual([
    { assignment_id: 'as', kind: 'sign', person_id: 'p' },
  ])
  await expect(database.exec(`update marks set value = '9'`)).rejects.toThrow('append-only')
  await expect(database.exec('delete from form_signatures')).rejects.toThrow('append-only')
})
