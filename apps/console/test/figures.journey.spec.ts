import { askGraph, downloadedText, openConsole } from './browser';
import { type Drawn, drawnAs, monthsUntilNow } from './charts';

interface Ranking {
  readonly dealerRanking: { readonly nodes: { dealer: { name: string }; value: string | null }[] };
}
interface Series {
  readonly kpi: { readonly series: { value: { value: string | null } }[] };
}

const RANKING = `query ($period: DateRangeInput!) {
  dealerRanking(kpi: "AVERAGE_TICKET", period: $period, order: WORST, first: 100) {
    nodes { dealer { name } value } } }`;
const SERIES = `query ($period: DateRangeInput!, $id: ID!) {
  kpi(id: "AVERAGE_TICKET", scope: { level: REGION, id: $id }, period: $period, grain: MONTH) {
    series { value { value } } } }`;

const SLOW = { timeout: 90_000 };
jest.setTimeout(240_000);

describe('the figures', () => {
  it('ANA-08, ANA-09: a region ranks its dealers, takes the table along, and goes down to the worst', async () => {
    const { page, inspect } = await openConsole({ as: 'regionAnalyst', path: '/figures' });
    const worst = page.getByRole('table').filter({ hasText: '大区排名' }).getByRole('link').first();
    await worst.waitFor(SLOW);
    const { viewer } = await askGraph<{ viewer: { region: { id: string; name: string } } }>(
      'regionAnalyst',
      'query { viewer { region { id name(language: EN) } } }',
    );
    const { dealerRanking } = await askGraph<Ranking>('regionAnalyst', RANKING, {
      period: monthsUntilNow(1),
    });
    const csv = await downloadedText(page, () =>
      page.getByRole('button', { name: /^下载表格: 各门店/ }).click(),
    );
    const lines = csv.replace('\uFEFF', '').trim().split('\r\n').slice(1);
    const known = dealerRanking.nodes.map(({ dealer, value }) => [dealer.name, value ?? '已隐藏']);
    expect(lines.map((line) => line.split(',').slice(0, 2))).toEqual(known);

    const variables = { period: monthsUntilNow(12), id: viewer.region.id };
    const { kpi } = await askGraph<Series>('regionAnalyst', SERIES, variables);
    const { series } = await drawnAs<Drawn>(page, 'series-AVERAGE_TICKET');
    const numbers = kpi.series.map(({ value: { value } }) => (value === null ? null : Number(value)));
    expect(series[0]?.data).toEqual(numbers);
    await page.waitForLoadState('networkidle', SLOW);
    await inspect('figures-region');

    await page.getByRole('table').filter({ hasText: 'In the region' }).getByRole('link').first().click();
    await page.waitForURL(/dealer=dlr_/);
    await page.locator('.ant-breadcrumb').getByRole('link', { name: viewer.region.name }).waitFor(SLOW);
  });

  it('ANA-09: all figures of a period as a file, made by a job', async () => {
    const { page } = await openConsole({ as: 'clubManager', path: '/figures' });
    await page.getByRole('button', { name: '导出指标' }).click();
    await page.getByText('CSV', { exact: true }).click();
    await page.getByRole('button', { name: '生成文件' }).click();
    const fetchIt = page.getByRole('button', { name: /^下载文件/ });
    await fetchIt.waitFor(SLOW);
    const rowCount = Number(/\d+/.exec(await fetchIt.innerText())?.[0]);
    const text = await downloadedText(page, () => fetchIt.click());
    expect(text.trim().split(/\r?\n/)).toHaveLength(rowCount + 1);
    expect(text).toContain('AVERAGE_TICKET');
  });

  it('ANA-09: a dealer sees its service advisors by name', async () => {
    const { page } = await openConsole({ as: 'clubManager', path: '/figures' });
    const advisors = page.getByRole('table').filter({ hasText: '服务顾问' });
    await advisors.getByRole('row').nth(1).waitFor(SLOW);
    expect(await advisors.getByRole('row').count()).toBeGreaterThan(2);
  });
});
