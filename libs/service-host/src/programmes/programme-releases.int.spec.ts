import { localDate } from '@autoclub/domain-kit';
import { type DataOf, type DeliveredEvent, programmePublished } from '@autoclub/event-contracts';
import { react } from '@autoclub/messaging';
import { createDataSource, Database, everything } from '@autoclub/persistence';
import { defaultProgramme } from '@autoclub/programme-config';
import { deliver, testDatabase, type TestDatabase } from '@autoclub/testing';
import { migrations } from '../../test/tiny-service';
import { reactionsOf } from '../reactions-of';
import type { Host } from '../host';
import { currentProgrammes } from './current-programmes';

type Release = DataOf<typeof programmePublished>;

const scope = { regionId: 'reg_1', dealerId: 'dlr_1' };

/** The release of a dealer's points per activity from a day on. */
function release(
  versionId: string,
  effectiveOn: string,
  activityPoints: number,
  time = '2026-11-20T01:00:00Z',
) {
  const data: Release = {
    programmeReleaseId: `prl_${versionId.toLowerCase().replace('@', '')}`,
    scope: 'DEALER',
    scopeId: 'dlr_1',
    versionId,
    effectiveOn,
    values: { points: { activityPoints } },
  };
  return deliver(programmePublished, data, { time });
}

describe('releases of the programme', () => {
  let db: TestDatabase;
  let other: Database;

  beforeEach(async () => {
    db = await testDatabase({ entities: [], migrations });
    const settings = { url: db.appUrl, entities: [], applicationName: 'other-copy', poolSize: 1 };
    other = new Database(await createDataSource(settings).initialize());
  });
  afterEach(async () => {
    await other.dataSource.destroy();
    await db.drop();
  });

  const arrive = (...events: DeliveredEvent[]) =>
    db.database.transaction(everything, (tx) => react(tx, reactionsOf([], {} as Host), [events]));
  const pointsOn = async (day: string, copy = other) => {
    const { book } = await currentProgrammes(copy, [defaultProgramme]);
    const { values, version } = book.inForce(scope, localDate(day));
    return `${values.points.activityPoints} by ${version}`;
  };

  it('CONV-3: count in every copy from their first day on, also in one that was running before', async () => {
    const running = await currentProgrammes(other, [defaultProgramme]);
    await arrive(release('SH01@1', '2026-12-01', 8));
    await running.refresh();
    const { book } = running;
    expect(book.inForce(scope, localDate('2026-11-30')).version).toBe('default@1');
    expect(book.inForce(scope, localDate('2026-12-01'))).toMatchObject({
      version: 'default@1+SH01@1',
      values: { points: { activityPoints: 8, repairStepMinor: 5_000 } },
    });
    expect(await pointsOn('2026-12-01', db.database)).toBe('8 by default@1+SH01@1');
    expect(book.versions().map(({ id }) => id)).toEqual(['default@1', 'SH01@1']);
  });

  it.each([
    ['in order', [0, 1, 2]],
    ['the other way round', [2, 1, 0]],
    ['twice', [1, 1, 0, 2, 0]],
  ])('CONV-6: judge a past day by what was in force on it, when they arrive %s', async (_, order) => {
    const releases = [
      release('SH01@1', '2026-12-01', 8),
      release('SH01@2', '2026-12-20', 9),
      release('SH01@3', '2026-12-20', 10, '2026-11-21T01:00:00Z'),
    ];
    for (const index of order) await arrive(...releases.slice(index, index + 1));
    expect(await pointsOn('2026-11-30')).toBe('5 by default@1');
    expect(await pointsOn('2026-12-19')).toBe('8 by default@1+SH01@1');
    expect(await pointsOn('2026-12-20')).toBe('10 by default@1+SH01@3');
  });

  it('CONV-7: are refused whole when a value cannot be judged by', async () => {
    const faulty = { ...release('SH01@1', '2026-12-01', -1) };
    await expect(arrive(release('SH01@0', '2026-12-01', 4), faulty)).rejects.toThrow('activityPoints');
    expect(await pointsOn('2026-12-01')).toBe('5 by default@1');
  });

  it('cannot be changed or taken away by the service', async () => {
    await arrive(release('SH01@1', '2026-12-01', 8));
    for (const sql of [
      'update programme_release set version_id = version_id',
      'delete from programme_release',
    ])
      await expect(other.transaction(everything, (tx) => tx.query(sql))).rejects.toThrow('permission denied');
  });
});
