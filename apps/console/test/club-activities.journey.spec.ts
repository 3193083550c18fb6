import { askGraph, openConsole } from './browser';

const COUNT = `query ($dealerId: ID!, $condition: SegmentConditionInput!) { dealer(id: $dealerId) {
  segmentPreview(input: { condition: $condition }) { customerCount } } }`;
const CAMPAIGNS = `query { campaigns(first: 1, filter: { states: [RUNNING] }) {
  nodes { id result { arms { responseRate } } } } }`;

interface Counted {
  readonly dealer: { readonly segmentPreview: { readonly customerCount: number } };
}

interface Running {
  readonly campaigns: {
    readonly nodes: readonly {
      readonly id: string;
      readonly result: { readonly arms: readonly { readonly responseRate: string }[] };
    }[];
  };
}

describe('the club: activities, segments, campaigns', () => {
  it('ACT-01, ACT-03, ACT-05: an activity is planned, given a budget, published, and somebody registers', async () => {
    const { page, inspect } = await openConsole({ as: 'clubManager', path: '/club-activities' });
    await page.getByText('年活动预算').waitFor();
    await inspect('club-activities');
    await page.getByText('中文', { exact: true }).click();
    await page.getByRole('button', { name: '策划活动' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('中文名称').fill('新春茶话会');
    await form.getByLabel('英文名称').fill('New year tea');
    const [starts, ends] = ['14:00', '16:00'].map((time) => `${dayIn(20)} ${time}`);
    await form.getByLabel('时间').fill(starts ?? '');
    await page.keyboard.press('Enter');
    await form.getByPlaceholder('结束日期').fill(ends ?? '');
    await page.keyboard.press('Enter');
    await form.getByRole('button', { name: '确定' }).last().click();
    await page.getByRole('heading', { name: '新春茶话会' }).waitFor();
    await page.getByRole('button', { name: '设定预算' }).click();
    await page.getByLabel('客户支出').fill('500');
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByText('¥500.00').waitFor();
    await page.getByRole('button', { name: '发布' }).click();
    await page.getByRole('button', { name: '确定' }).last().click();
    await page.getByRole('button', { name: '登记报名' }).waitFor();
    await inspect('club-activity');
  });

  it('ANA-06: the builder shows the size that the graph counts, while the condition is changed', async () => {
    const { page, inspect } = await openConsole({ as: 'clubManager', path: '/club-activities/segments' });
    const { viewer } = await askGraph<{ viewer: { dealer: { id: string } } }>(
      'clubManager',
      '{ viewer { dealer { id } } }',
    );
    const condition = { all: [{ visitCount: { atLeast: 3, atMost: null } }] };
    const counted = await askGraph<Counted>('clubManager', COUNT, { dealerId: viewer.dealer.id, condition });
    await page.getByLabel('十二个月内到店次数 不少于').fill('3');
    await page.locator(`[data-size="${counted.dealer.segmentPreview.customerCount}"]`).waitFor();
    await page.getByRole('button', { name: '添加车辆条件' }).click();
    await page.getByText('请填完所有条件，即可看到人数。').waitFor();
    await inspect('club-segments');
  });

  it('ACT-09: a campaign is shown beside its control group with the rates of the graph', async () => {
    const { campaigns } = await askGraph<Running>('clubManager', CAMPAIGNS);
    const [campaign] = campaigns.nodes;
    if (!campaign) throw new Error('No campaign is running.');
    const path = `/club-activities/campaign/${campaign.id}`;
    const { page, inspect } = await openConsole({ as: 'clubManager', path });
    await page.getByText('参与组响应率').waitFor();
    await page.waitForFunction(() => 'charts' in window);
    const drawn = await page.evaluate(() => {
      const { charts } = window as unknown as {
        charts: Record<string, () => { series: { data: number[] }[] }>;
      };
      return charts['campaign-arms']?.().series[0]?.data;
    });
    expect(drawn).toEqual(campaign.result.arms.map(({ responseRate }) => Number(responseRate)));
    await inspect('club-campaign');
  });
});

/** A day so many days ahead, as it is entered into a form. */
function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
