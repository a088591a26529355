import { expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/database.ts';
import { asOwner } from './statements.ts';

it('hands the queue the rows of every statement, as its upkeep counts on', async () => {
  const { executeSql } = asOwner(await freshDatabase());
  const { rows } = await executeSql('begin; select 1 as one; select 2 as two; commit');
  expect(rows).toEqual([{ one: 1 }, { two: 2 }]);
  expect((await executeSql('select 3 as three')).rows).toEqual([{ three: 3 }]);
});
