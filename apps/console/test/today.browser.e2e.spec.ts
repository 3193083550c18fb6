import { askGraph, openConsole } from './browser';

const MEMBERS = `query { memberships(first: 40, filter: { status: ACTIVE }) {
  nodes { customer { id name vehicles { id plate } } } } }`;
const COMPLAIN = `mutation ($input: ComplaintOpenInput!) {
  complaintOpen(input: $input) { complaint { id } userErrors { message } } }`;
const CALL = `mutation ($input: RescueCallInput!) {
  rescueCall(input: $input) { rescueCase { id } userErrors { message } } }`;
const ACTIONS = `query { nextActions(first: 100) { nodes { sourceId staffMember { id } } } }`;

interface Driver {
  readonly id: string;
  readonly name: string;
  readonly vehicles: readonly { readonly id: string; readonly plate: string | null }[];
}

const key = () => `today-${crypto.randomUUID()}`;

/** Members with a car, none of them twice. */
async function drivers(): Promise<readonly Driver[]> {
  const { memberships } = await askGraph<{ memberships: { nodes: { customer: Driver }[] } }>(
    'clubManager',
    MEMBERS,
  );
  return memberships.nodes.map(({ customer }) => customer).filter(({ vehicles }) => vehicles.length > 0);
}

async function complain(customerId: string, words: string): Promise<string> {
  const said = { customerId, category: 'WAITING_TIME', severity: 'HIGH', words };
  const { complaintOpen } = await askGraph<{ complaintOpen: { complaint: { id: string } } }>(
    'advisor',
    COMPLAIN,
    {
      input: { idempotencyKey: key(), ...said },
    },
  );
  return complaintOpen.complaint.id;
}

async function listed(sourceId: string) {
  const { nextActions } = await askGraph<{
    nextActions: { nodes: { sourceId: string; staffMember: object | null }[] };
  }>('clubManager', ACTIONS);
  return nextActions.nodes.find((each) => each.sourceId.includes(sourceId));
}

/** Until it is so; events take a moment. */
async function until<Found>(find: () => Promise<Found | undefined>): Promise<Found> {
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

describe('ACT-14, SVC-14, SVC-15: what is to be done today', () => {
  it('is taken, put off, looked into and sent out; each part is acted upon where it stands', async () => {
    const words = `等候太久 ${key().slice(-6)}`;
    const [driver, stranded] = (await drivers()).slice(-2);
    if (!driver || !stranded) throw new Error('There are no members with cars.');
    const complaintId = await complain(driver.id, words);
    await askGraph('advisor', CALL, {
      input: { idempotencyKey: key(), customerId: stranded.id, vehicleId: stranded.vehicles[0]?.id },
    });
    await until(() => listed(complaintId));
    const { page, inspect } = await openConsole({ as: 'clubManager', path: '/today' });
    const part = (id: string) => page.locator(`[data-part=${id}]`);

    const complaint = part('complaints').getByRole('listitem').filter({ hasText: words });
    await complaint.getByRole('button', { name: '开始调查' }).click();
    await complaint.getByRole('button', { name: '解 决' }).waitFor();

    const rescue = part('rescues').getByRole('listitem').filter({ hasText: stranded.name }).first();
    await rescue.getByRole('button', { name: '派 出' }).click();
    await page.getByLabel('救援人员').click();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '确 定' }).click();
    await rescue.getByRole('button', { name: '已到现场' }).waitFor();

    const action = part('next-actions').getByRole('listitem').filter({ hasText: driver.name }).first();
    await action.getByRole('button', { name: '领 取' }).click();
    await action.getByRole('button', { name: '指 派' }).waitFor();
    expect((await listed(complaintId))?.staffMember).not.toBeNull();
    await action.getByRole('button', { name: '完 成' }).click();
    await page.getByLabel('结果').click();
    await page.getByTitle('客户同意').first().click();
    await page.getByRole('button', { name: '确 定' }).click();
    await until(async () => ((await listed(complaintId)) ? undefined : true));
    await inspect('today');
  });

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
    await actions.getByRole('button', { name: '重 试' }).click();
    await actions.getByRole('listitem').first().waitFor();
    expect(await actions.getByRole('alert').count()).toBe(0);
  });
});
