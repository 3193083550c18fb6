import { localTime } from '@autoclub/domain-kit';
import { appendEvents } from '@autoclub/messaging';
import { dealerRegistered } from '@autoclub/event-contracts';
import { eventually } from '@autoclub/testing';
import { BERLIN, effect, FAST, Rig, settableClock, SHANGHAI } from '../test/rig';
import { killedInTheThirdPortion, NIGHT, threePortions } from '../test/killed-copy';
import { latestRuns } from './progress/job-progress';
import { done, type Job, more } from './schedule/job';

const nightly = (overrides: Partial<Job> = {}): Job => ({
  name: 'nightly',
  at: localTime('02:30'),
  catchUp: 'EACH_DAY',
  run: async (run, tx) => {
    await effect(run, tx, 'nightly');
    return done(1);
  },
  ...overrides,
});

describe('jobs', () => {
  let rig: Rig;
  afterEach(() => rig.close());

  const daysOf = async (dealer: string) =>
    (await rig.effects()).filter((row) => row.dealer === dealer).map(({ day }) => day);

  it('three copies run a job once for each dealer and day', async () => {
    rig = await Rig.open({ dlr_1: SHANGHAI, dlr_2: SHANGHAI, dlr_3: BERLIN });
    const { clock, set } = settableClock('2026-03-09T19:00:00Z');
    for (let copy = 0; copy < 3; copy++) await rig.start([nightly()], clock);
    await eventually(async () => expect(await rig.effects()).toHaveLength(3));
    set('2026-03-10T19:00:00Z');
    await eventually(async () => expect(await rig.effects()).toHaveLength(6));
    const runs = ['dlr_1 2026-03-10', 'dlr_1 2026-03-11', 'dlr_2 2026-03-10', 'dlr_2 2026-03-11'];
    const all = [...runs, 'dlr_3 2026-03-09', 'dlr_3 2026-03-10'];
    expect((await rig.effects()).map(({ dealer, day }) => `${dealer} ${day}`).sort()).toEqual(all);
    expect((await rig.progress()).map((row) => `${row.dealer_id} ${row.business_day}`)).toEqual(all);
  });

  it('missed nights are caught up in their order, or the latest alone', async () => {
    rig = await Rig.open({ dlr_1: SHANGHAI });
    const latest = nightly({
      name: 'latest',
      catchUp: 'LATEST_DAY',
      run: async (run, tx) => (await effect({ ...run, dealerId: 'latest' }, tx, 'latest'), done()),
    });
    const { clock, set } = settableClock('2026-03-09T19:00:00Z');
    const stop = await rig.start([nightly(), latest], clock);
    await eventually(async () => expect(await rig.effects()).toHaveLength(2));
    await stop();
    set('2026-03-12T19:00:00Z');
    await rig.start([nightly(), latest], clock);
    await eventually(async () => expect(await rig.effects()).toHaveLength(6));
    expect(await daysOf('dlr_1')).toEqual(['2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13']);
    expect(await daysOf('latest')).toEqual(['2026-03-10', '2026-03-13']);
  });

  it('PLT-04: a job that meets a dealer begins today, also where the clock of the dealer has run ahead by then', async () => {
    rig = await Rig.open({ dlr_1: SHANGHAI, dlr_early: SHANGHAI, dlr_try: SHANGHAI });
    await rig.db.owner.query(`update dealer_clock set ahead_minutes = case dealer_id
      when 'dlr_try' then 2 * 24 * 60 when 'dlr_early' then 60 else 0 end`);
    // Two in the morning in Shanghai: the run of the day is due in half an hour, where no clock is ahead.
    await rig.start([nightly()], settableClock('2026-03-09T18:00:00Z').clock);
    await eventually(async () => expect(await rig.progress()).toHaveLength(4));
    await eventually(async () => expect(await rig.effects()).toHaveLength(3));
    expect(await daysOf('dlr_1')).toEqual([]);
    expect(await daysOf('dlr_early')).toEqual(['2026-03-10']);
    expect(await daysOf('dlr_try')).toEqual(['2026-03-10', '2026-03-11']);
  });

  it('days of daylight saving have one run each, due at the time on the wall', async () => {
    rig = await Rig.open({ dlr_1: BERLIN });
    const due: string[] = [];
    const job = nightly({
      run: async (run, tx) => {
        due.push(run.dueAt.toISOString());
        await effect(run, tx, 'nightly');
        return done();
      },
    });
    const { clock, set } = settableClock('2026-03-28T01:40:00Z');
    await rig.start([job], clock);
    for (const [instant, runs] of [
      ['2026-03-28T01:40:00Z', 1],
      ['2026-03-29T01:10:00Z', 2],
      ['2026-03-30T00:40:00Z', 3],
      ['2026-10-24T00:40:00Z', 211],
      ['2026-10-25T00:40:00Z', 212],
      ['2026-10-25T01:10:00Z', 212],
      ['2026-10-26T01:40:00Z', 213],
    ] as const) {
      set(instant);
      await eventually(async () => expect(await rig.effects()).toHaveLength(runs));
    }
    expect(due.slice(0, 3)).toEqual([
      '2026-03-28T01:30:00.000Z',
      '2026-03-29T01:30:00.000Z',
      '2026-03-30T00:30:00.000Z',
    ]);
    expect(due.slice(-3)).toEqual([
      '2026-10-24T00:30:00.000Z',
      '2026-10-25T00:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ]);
  });

  it('a long run goes portion by portion, and says how far it is', async () => {
    rig = await Rig.open({ dlr_1: SHANGHAI });
    let release: () => void = () => undefined;
    const halted = new Promise<void>((resolve) => (release = resolve));
    const long = nightly({
      run: async (run, tx) => {
        const portion = Number(run.cursor ?? 0) + 1;
        if (portion === 3) await halted;
        await effect(run, tx, 'nightly', portion);
        return portion < 4 ? more(portion, 10, 40) : done(10);
      },
    });
    await rig.start([long], settableClock('2026-03-09T19:00:00Z').clock);
    const read = () =>
      rig.db.database.transaction({ kind: 'dealer', dealerId: 'dlr_1' }, (tx) =>
        latestRuns(tx, 'nightly', 10),
      );
    await eventually(async () => expect(await read()).toMatchObject([{ state: 'RUNNING', doneCount: 20 }]));
    release();
    await eventually(async () =>
      expect(await read()).toMatchObject([
        { dealerId: 'dlr_1', businessDay: '2026-03-10', state: 'DONE', doneCount: 40, totalCount: 40 },
      ]),
    );
    expect((await rig.effects()).map(({ portion }) => portion)).toEqual([1, 2, 3, 4]);
  });

  it('PLT-02: a dealer sees its own runs, and a run writes for its dealer alone', async () => {
    rig = await Rig.open({ dlr_1: SHANGHAI, dlr_2: SHANGHAI });
    const meddling = nightly({
      run: async ({ cause, now }, tx) => {
        const event = { contract: dealerRegistered, data: dealerRegistered.example, sequence: 1 };
        await appendEvents(tx, [{ ...event, dealerId: 'dlr_other', regionId: null }], cause, now);
        return done();
      },
    });
    await rig.start([meddling], settableClock('2026-03-09T19:00:00Z').clock);
    const read = (dealerId: string) =>
      rig.db.database.transaction({ kind: 'dealer', dealerId }, (tx) => latestRuns(tx, 'nightly', 10));
    await eventually(async () =>
      expect(await read('dlr_1')).toMatchObject([
        { dealerId: 'dlr_1', state: 'WAITING', errorCode: '42501' },
      ]),
    );
    expect(await read('dlr_3')).toEqual([]);
  });

  it('a failure is logged, counted and tried again; later days wait for it', async () => {
    rig = await Rig.open({ dlr_1: SHANGHAI });
    let isBroken = true;
    const fragile = nightly({
      run: async (run, tx) => {
        await effect(run, tx, 'nightly');
        if (isBroken && run.businessDay === '2026-03-10') throw new Error('not today');
        return done();
      },
    });
    const { clock, set } = settableClock('2026-03-09T19:00:00Z');
    await rig.start([fragile], clock);
    const failures = () => rig.db.owner.query('select failures, error_code from job_progress');
    await eventually(async () =>
      expect(await failures()).toEqual([{ failures: 1, error_code: 'JOB_FAILED' }]),
    );
    set('2026-03-10T19:00:00Z');
    await eventually(async () => expect(await rig.progress()).toHaveLength(2));
    expect(await rig.effects()).toEqual([]);
    isBroken = false;
    await rig.db.owner.query(`update jobs.job set start_after = now()`);
    await eventually(async () => expect(await daysOf('dlr_1')).toEqual(['2026-03-10', '2026-03-11']));
    expect(rig.lines.join()).toContain('a run of a job failed');
  });

  it('a line that has been given up is found again', async () => {
    rig = await Rig.open({ dlr_1: SHANGHAI });
    await rig.db.owner.query(`
      insert into job_progress (dealer_id, job, business_day, changed_at)
      values ('dlr_1', 'nightly', '2026-03-10', now() - interval '2 hours')`);
    await rig.start([nightly()], settableClock('2026-03-09T19:00:00Z').clock);
    await eventually(async () => expect(await daysOf('dlr_1')).toEqual(['2026-03-10']));
  });

  it('a job that is due at a later time is not planned before', async () => {
    rig = await Rig.open({ dlr_1: SHANGHAI });
    const { clock, set } = settableClock('2026-03-09T18:00:00Z');
    await rig.start([nightly()], clock);
    await eventually(async () => expect(await rig.progress()).toMatchObject([{ state: 'SKIPPED' }]));
    set('2026-03-09T18:30:00Z');
    await eventually(async () => expect(await daysOf('dlr_1')).toEqual(['2026-03-10']));
  });

  it('a copy that is killed in the middle of a portion leaves nothing of it, and another does it once', async () => {
    rig = await Rig.open({ dlr_1: SHANGHAI });
    const killed = await killedInTheThirdPortion(rig.db.appUrl);
    expect(killed).toBe('SIGKILL');
    expect((await rig.effects()).map(({ portion }) => portion)).toEqual([1, 2]);
    await rig.start([threePortions], settableClock(NIGHT).clock);
    await eventually(async () => expect(await rig.progress()).toMatchObject([{ state: 'DONE' }]));
    expect((await rig.effects()).map(({ portion }) => portion)).toEqual([1, 2, 3]);
  });

  it('a stop between two portions puts the run back, and another copy ends it at once', async () => {
    rig = await Rig.open({ dlr_1: SHANGHAI });
    const clock = settableClock('2026-03-09T19:00:00Z').clock;
    let stopFirst: Promise<void> | undefined;
    let stop: () => Promise<void> = () => Promise.resolve();
    const long = nightly({
      run: async (run, tx) => {
        const portion = Number(run.cursor ?? 0) + 1;
        stopFirst ??= stop();
        await effect(run, tx, 'nightly', portion);
        return portion < 3 ? more(portion, 1) : done(1);
      },
    });
    stop = await rig.start([long], clock, { ...FAST, takeOverSeconds: 600 });
    await eventually(() => expect(stopFirst).toBeDefined());
    await stopFirst;
    expect(await rig.effects()).toHaveLength(1);
    await rig.start([long], clock, { ...FAST, takeOverSeconds: 600 });
    await eventually(async () => expect(await rig.effects()).toHaveLength(3));
    expect((await rig.effects()).map(({ portion }) => portion)).toEqual([1, 2, 3]);
  });
});
