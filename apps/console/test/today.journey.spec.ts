import { openConsole } from './browser';

describe('ACT-14, SVC-14, SVC-15: what is to be done today', () => {
  it('one service away leaves the other parts working, and is tried again by itself', async () => {
    const { page } = await openConsole({ as: 'advisor', path: '/', expectedErrors: [/503/] });
    let isAway = true;
    await page.route('**/graphql', async (route) => {
      const { query = '' } = route.request().postDataJSON() as { query?: string };
      if (!isAway || !query.includes('TodayNextActions')) return route.fallback();
      const message = '活动服务暂时无法使用。';
      const extensions = { code: 'SUBGRAPH_UNAVAILABLE', service: 'activities' };
      return route.fulfill({ json: { data: null, errors: [{ message, extensions }] } });
    });
    await page.getByRole('navigation').getByRole('link', { name: '今日工作' }).click();
    const actions = page.locator('[data-part=next-actions]');
    await actions.getByRole('alert').getByText('活动服务暂时无法使用。').waitFor();
    await page.locator('[data-part=complaints]').getByRole('listitem').first().waitFor();
    await page.locator('[data-part=renewals]').getByRole('listitem').first().waitFor();
    isAway = false;
    await actions.getByRole('button', { name: '重试' }).click();
    await actions.getByRole('listitem').first().waitFor();
    expect(await actions.getByRole('alert').count()).toBe(0);
  });
});
