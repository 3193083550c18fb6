import { localDate } from '@autoclub/domain-kit';
import type { Tx } from '@autoclub/persistence';
import { defaultProgramme, programmeBook } from '@autoclub/programme-config';
import { classRows } from './class-rows';

describe('ANA-06: the classes that segments are judged by', () => {
  const dealer = { dealerId: 'dlr_1', regionId: 'reg_1', timeZone: 'Asia/Shanghai' };
  const judgement = { dealer, on: localDate('2026-11-20'), now: new Date('2026-11-21T00:00:00Z') };

  it('are read once for all segments of a dealer and day', async () => {
    let statements = 0;
    const tx = {
      query: () => {
        statements += 1;
        return Promise.resolve([]);
      },
    } as unknown as Tx;
    const classes = classRows(tx, programmeBook([defaultProgramme]));
    await classes(judgement);
    const once = statements;
    expect(once).toBeGreaterThan(0);
    expect(await classes({ ...judgement })).toBe('[]');
    expect(statements).toBe(once);
    await classes({ ...judgement, on: localDate('2026-11-19') });
    expect(statements).toBe(2 * once);
  });
});
