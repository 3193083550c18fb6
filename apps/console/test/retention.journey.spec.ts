import { askGraph, downloadedText, openConsole } from './browser';
import { type Drawn, drawnAs, monthsUntilNow } from './charts';

interface Person {
  readonly name: string;
  readonly phone: string;
  readonly vehicles: readonly { readonly vin: string; readonly plate: string | null }[];
}
interface Ranking {
  readonly dealerRanking: { readonly nodes: { dealer: { name: string }; value: string | null }[] };
}

const RANKING = `query ($period: DateRangeInput!) {
  dealerRanking(kpi: "MAINTENANCE_ENTRY_RATE", period: $period, order: WORST, first: 100) {
    nodes { dealer { name } value } } }`;
const PEOPLE = `query {
  viewer { dealer { id } }
  customers(first: 100) { nodes { name phone vehicles { vin plate } } } }`;

const SLOW = { timeout: 90_000 };
jest.setTimeout(240_000);

/** Which marks of people are in some text. */
const seenIn = (marks: readonly string[], texts: readonly string[]) =>
  marks.filter((mark) => texts.some((text) => text.includes(mark)));

describe('retention', () => {
  it('ANA-08: the worst dealer is three clicks away, and the table can be taken along', async () => {
    const { page, inspect } = await openConsole({ as: 'regionAnalyst', path: '/figures' });
    await page.getByRole('navigation').getByRole('link', { name: '客户留存' }).click();
    const worst = page.getByRole('table').filter({ hasText: '流失客户占比' }).getByRole('link').first();
    await worst.waitFor(SLOW);
    await page
      .locator('[aria-busy="true"]')
      .first()
      .waitFor({ state: 'detached', ...SLOW });
    const name = await worst.innerText();
    const csv = await downloadedText(page, () =>
      page.getByRole('button', { name: /^下载表格: .*最低/ }).click(),
    );
    const lines = csv.replace('\uFEFF', '').trim().split('\r\n').slice(1);
    const { dealerRanking } = await askGraph<Ranking>('regionAnalyst', RANKING, {
      period: monthsUntilNow(12),
    });
    const known = dealerRanking.nodes.map(({ dealer, value }) => [
      dealer.name,
      value === null ? '已隐藏' : String(Number(value)),
    ]);
    expect(lines.map((line) => line.split(',').slice(0, 2))).toEqual(known);
    expect(name).toBe(known[0]?.[0]);
    const { series, yAxis } = await drawnAs<Drawn>(page, 'class-mix');
    expect([series.length, yAxis?.[0]?.data.length]).toEqual([4, known.length + 1]);
    await inspect('retention-region');

    await page.getByRole('link', { name: /.+/ }).and(page.locator('table a')).first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.locator('[data-chart="cohorts"] canvas').first().waitFor(SLOW);
    const cohorts = await drawnAs<Drawn>(page, 'cohorts');
    const shares = cohorts.series[0]?.data.map((cell) => (cell as { value: number[] }).value[2] ?? NaN) ?? [];
    expect(shares.filter((share) => share !== -1 && !(share >= 0 && share <= 1))).toEqual([]);
    await page.waitForLoadState('networkidle', SLOW);
    await inspect('retention-dealer');
  });

  it('ANA-07, ANA-12: a dealer sees its own cohorts and classes whole', async () => {
    const { page, inspect } = await openConsole({ as: 'clubManager', path: '/retention' });
    await page.locator('[data-chart="class-matrix"] canvas').first().waitFor(SLOW);
    const cohorts = await drawnAs<Drawn>(page, 'cohorts');
    expect(JSON.stringify(cohorts.series)).not.toContain(',-1]');
    await inspect('retention-own');
  });

  it("ANA-08, PLT-03: no screen of a region has a person in it, and the desk's has", async () => {
    const { viewer, customers } = await askGraph<{
      viewer: { dealer: { id: string } };
      customers: { nodes: Person[] };
    }>('clubManager', PEOPLE);
    const [person] = customers.nodes;
    const marks = customers.nodes.flatMap(({ name, phone, vehicles }) => [
      ...[name, phone],
      ...vehicles.flatMap(({ vin, plate }) => (plate === null ? [vin] : [vin, plate])),
    ]);
    expect(new Set(marks).size).toBeGreaterThan(100);

    const dealer = `dealer=${viewer.dealer.id}`;
    const region = await openConsole({ as: 'regionAnalyst', path: '/figures' });
    const texts: string[] = [];
    for (const place of ['/figures', `/figures?${dealer}`, '/retention', `/retention?${dealer}`]) {
      await region.page.goto(new URL(`/console${place}`, region.page.url()).href);
      await region.page.locator('canvas').first().waitFor(SLOW);
      await region.page.waitForLoadState('networkidle', SLOW);
      texts.push(await region.page.content(), (await region.page.textContent('body')) ?? '');
    }
    expect(region.answers.length).toBeGreaterThan(8);
    expect(seenIn(marks, [...texts, ...region.answers])).toEqual([]);

    const desk = await openConsole({ as: 'advisor', path: '/look-up' });
    const lastDigits = person?.phone.slice(-4) ?? '';
    await desk.page.getByRole('combobox').first().fill(lastDigits);
    const shown = await desk.page.waitForFunction(
      (name) => {
        const { textContent } = document.body;
        return textContent?.includes(name) ? textContent : undefined;
      },
      person?.name ?? '',
      SLOW,
    );
    expect(seenIn(marks, [String(await shown.jsonValue())])).toContain(person?.name);
    expect(seenIn(marks, desk.answers)).toContain(person?.name);
  });
});
