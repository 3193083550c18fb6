import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SERVICES = ['membership', 'loyalty-points', 'service-ledger', 'activities', 'analytics'];
/** What an int cannot hold: amounts in minor units, and points, of which one large order earns more. */
const LARGE = /^ {2}(\w*(?:_minor|points))\b (integer|smallint)\b/;

/** The columns of money and points of a shape that are too small for them. */
const tooSmall = (sql: string) =>
  sql.split('\n').flatMap((line) => {
    const [, column] = LARGE.exec(line) ?? [];
    return column === undefined ? [] : [column];
  });

describe('CONV-1: columns of money and points', () => {
  it.each(SERVICES)('are large enough in %s', (service) => {
    const sql = readFileSync(join(__dirname, '../../../../apps', service, 'schema.sql'), 'utf8');
    expect(sql).toMatch(/^ {2}\w*(_minor|points)\b bigint/m);
    expect(tooSmall(sql)).toEqual([]);
  });

  it('would be found out if they were not', () => {
    expect(tooSmall('  cost_minor integer not null default 0,\n  points smallint\n  points bigint')).toEqual([
      'cost_minor',
      'points',
    ]);
  });
});
