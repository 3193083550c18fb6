import { askGraph, openConsole } from './browser';
import { type Drawn, drawnAs } from './charts';

const LIABILITY = `query { pointsLiability { all { points } byAge { points } } }`;

interface Liability {
  readonly pointsLiability: { all: { points: number }; byAge: { points: number | null }[] };
}

const SLOW = { timeout: 90_000 };
jest.setTimeout(240_000);

describe('points and economics', () => {
  it('PTS-10, PTS-11, SVC-18: a club manager reads what is owed and reckons with another number', async () => {
    const { page, inspect } = await openConsole({ as: 'clubManager', path: '/economics' });
    await page.locator('[data-chart="points-bridge"] canvas').waitFor(SLOW);
    await page.locator('[data-chart="points-by-age"] canvas').waitFor(SLOW);
    const { pointsLiability } = await askGraph<Liability>('clubManager', LIABILITY);
    const ages = await drawnAs<Drawn>(page, 'points-by-age');
    expect(ages.series[0]?.data).toEqual(pointsLiability.byAge.map(({ points }) => points));

    await page.getByLabel(/^维修费积分步长金额/).fill('40');
    await page.getByRole('button', { name: '开始试算' }).click();
    await page.locator('[data-what-if]').waitFor(SLOW);
    const { series, xAxis } = await drawnAs<Drawn>(page, 'what-if');
    expect(series.map(({ data }) => data.length)).toEqual([xAxis?.[0]?.data.length, xAxis?.[0]?.data.length]);
    const total = (at: number) => (series[at]?.data as number[]).reduce((sum, each) => sum + each, 0);
    expect(total(1)).toBeGreaterThan(total(0));
    expect(new URL(page.url()).searchParams.get('whatIf')).toMatch(/^wif_/);
    await inspect('economics-dealer');
  });

  it('ANA-08: the OEM sees the points of all dealers, small groups aside', async () => {
    const { page } = await openConsole({ as: 'oemAnalyst', path: '/economics' });
    await page
      .locator('[data-chart="points-bridge"]')
      .or(page.getByText('未用积分不予显示'))
      .first()
      .waitFor(SLOW);
    await page.locator('[data-chart="points-by-age"] canvas').waitFor(SLOW);
    const { pointsLiability } = await askGraph<Liability>('oemAnalyst', LIABILITY);
    expect(pointsLiability.all.points % 100).toBe(0);
    const ages = await drawnAs<Drawn>(page, 'points-by-age');
    expect(ages.series[0]?.data).toEqual(pointsLiability.byAge.map(({ points }) => points));
  });
});
