import { staffMemberRegistered } from '@autoclub/event-contracts';
import { principals } from '@autoclub/testing';
import {
  faults,
  type ImportAnswer,
  type SettleAnswer,
  type UserErrorAnswer,
} from '../../../test/builders/answers';
import {
  cny,
  freshKey,
  IMPORT_ORDERS,
  line,
  ndjson,
  orderRow,
  SETTLE,
  settleInput,
} from '../../../test/builders/documents';
import { staffFact } from '../../../test/builders/facts';
import { LedgerUnderTest, NOW } from '../../../test/builders/ledger-under-test';

interface Job {
  id: string;
  status: string;
  promisedAt: string | null;
  isPromiseKept: boolean | null;
  lateMinutes: number | null;
  giftCoupon: { id: string; status: string } | null;
}
interface Answer {
  workshopJob: Job | null;
  staffCertificate?: { id: string; isValid: boolean } | null;
  userErrors: UserErrorAnswer[];
}

const JOB = `id roNumber status mileageKm promisedAt startedAt completedAt isPromiseKept lateMinutes
  technicians { id } membership { id } giftCoupon { id status } repairOrder { id roNumber status }
  quote { listAmount { amount } discountAmount { amount } payableAmount { amount } }`;
const mutation = (name: string, shown = `workshopJob { ${JOB} }`) =>
  `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) { ${shown} userErrors { code field message } }
  }`;
const CERTIFICATE = 'staffCertificate { id isValid level certificateCode }';

describe('orders under way', () => {
  let ledger: LedgerUnderTest;
  let at = 0;

  beforeAll(async () => {
    ledger = await LedgerUnderTest.open();
    await ledger.withDealer('dlr_other');
  });
  afterAll(() => ledger.close());
  beforeEach(async () => {
    await ledger.withDealer(`dlr_${++at}`);
    await ledger.feed(staffMemberRegistered, [staffFact(`dlr_${at}`, `stf_${at}te`, ['SERVICE_ADVISOR'])]);
  });

  const run = (name: string, input: Record<string, unknown>, now = NOW, shown?: string) =>
    ledger.mutate<Answer>(`${at}`, mutation(name, shown), { idempotencyKey: freshKey(), ...input }, now);
  const open = (overrides: Record<string, unknown> = {}, now = NOW) =>
    run(
      'workshopJobOpen',
      {
        roNumber: 'RO-1',
        customerId: `cus_${at}`,
        vehicleId: `veh_${at}`,
        serviceAdvisorId: `stf_${at}sa`,
        kind: 'PERIODIC_MAINTENANCE',
        mileageKm: 20_000,
        ...overrides,
      },
      now,
    );
  const start = (jobId?: string, technicianIds = [`stf_${at}te`]) =>
    run('workshopJobStart', { jobId, technicianIds });
  const complete = (jobId?: string, now = NOW) => run('workshopJobComplete', { jobId }, now);
  const certify = (more: Record<string, unknown> = {}) =>
    ledger.mutate<Answer>(
      `${at}`,
      mutation('staffCertificateRecord', CERTIFICATE),
      {
        idempotencyKey: freshKey(),
        staffMemberId: `stf_${at}te`,
        certificateCode: 'BODY_REPAIR',
        level: 2,
        validity: { from: '2026-01-01', to: '2027-01-01' },
        ...more,
      },
      NOW,
      principals.staffOf(`dlr_${at}`, ['STORE_MANAGER']),
    );
  const published = async (type: string) =>
    (await ledger.published(type)).filter(({ data }) => data.dealerId === `dlr_${at}`);

  it('SVC-01, SVC-13: from the reception to the settlement it is one order, and its promise is kept', async () => {
    const opened = await open();
    expect(faults(opened.userErrors)).toEqual([]);
    expect(opened.workshopJob).toMatchObject({ status: 'OPEN', promisedAt: '2026-11-22T06:00:00.000Z' });
    const id = opened.workshopJob?.id;
    const quoted = await run('workshopJobQuote', {
      jobId: id,
      lines: [line('LABOUR', '1000.00'), line('PART', '9.99')],
    });
    expect(quoted).toMatchObject({
      userErrors: [],
      workshopJob: {
        quote: {
          listAmount: { amount: '1009.99' },
          discountAmount: { amount: '50.00' },
          payableAmount: { amount: '959.99' },
        },
      },
    });
    expect((await start(id)).workshopJob).toMatchObject({
      status: 'IN_PROGRESS',
      technicians: [{ id: `stf_${at}te` }],
    });
    const done = await complete(id, '2026-11-22T06:00:00.000Z');
    expect(done.workshopJob).toMatchObject({
      status: 'COMPLETED',
      isPromiseKept: true,
      lateMinutes: 0,
      giftCoupon: null,
    });
    expect(await published('time-promise-judged')).toMatchObject([
      {
        data: { repairOrderId: id, isKept: true, lateMinutes: 0, giftCouponId: null, judgedOn: '2026-11-22' },
      },
    ]);
    const input = settleInput(`${at}`, { externalRef: null });
    const settled = await ledger.mutate<SettleAnswer>(`${at}`, SETTLE, input);
    expect(settled.repairOrder).toMatchObject({ id, roNumber: 'RO-1', status: 'SETTLED' });
    const { data } = await ledger.ask(
      `query ($id: ID!) { workshopJob(id: $id) { ${JOB} } repairOrder(id: $id) { workshopJob { status } } }`,
      { id },
      principals.staffOf(`dlr_${at}`),
    );
    expect(data).toMatchObject({
      workshopJob: { status: 'SETTLED', repairOrder: { id, status: 'SETTLED' } },
      repairOrder: { workshopJob: { status: 'SETTLED' } },
    });
  });

  it('SVC-13: a broken promise is published with the coupon it brings a member, and counted', async () => {
    const id = (await open()).workshopJob?.id;
    await start(id);
    const late = await complete(id, '2026-11-22T06:00:00.001Z');
    expect(late.workshopJob).toMatchObject({
      isPromiseKept: false,
      lateMinutes: 1,
      giftCoupon: { status: 'ISSUED' },
    });
    const [event] = await published('time-promise-judged');
    expect(event?.data).toMatchObject({
      isKept: false,
      lateMinutes: 1,
      giftCouponId: late.workshopJob?.giftCoupon?.id,
    });
    expect(await published('coupon-issued')).toHaveLength(1);
    const rate = `query ($days: DateRangeInput!) { timePromiseRate(completedOn: $days) { judgedCount keptCount keptRate } }`;
    const counted = async (from: string, to: string) =>
      (await ledger.ask(rate, { days: { from, to } }, principals.staffOf(`dlr_${at}`))).data.timePromiseRate;
    expect(await counted('2026-11-22', '2026-11-23')).toEqual({
      judgedCount: 1,
      keptCount: 0,
      keptRate: '0.0000',
    });
    expect(await counted('2026-11-23', '2026-11-24')).toEqual({
      judgedCount: 0,
      keptCount: 0,
      keptRate: null,
    });
  });

  it('SVC-13: who is no member gets no gift, and a kind without a promise is not judged', async () => {
    await ledger.withCustomer(`dlr_${at}`, `cus_${at}b`, `veh_${at}b`);
    const whose = { customerId: `cus_${at}b`, vehicleId: `veh_${at}b` };
    const id = (await open(whose)).workshopJob?.id;
    await start(id);
    expect((await complete(id, '2026-11-23T06:00:00.000Z')).workshopJob).toMatchObject({
      isPromiseKept: false,
      giftCoupon: null,
    });
    const other = (await open({ ...whose, roNumber: 'RO-2', kind: 'GENERAL_REPAIR' })).workshopJob;
    expect(other?.promisedAt).toBeNull();
    await start(other?.id);
    await complete(other?.id);
    expect(await published('time-promise-judged')).toHaveLength(1);
  });

  it('SVC-20: a job that requires a certificate is not begun without it', async () => {
    const id = (await open({ kind: 'ACCIDENT' })).workshopJob?.id;
    const missing = 'CERTIFICATE_MISSING input.technicianIds.0';
    expect(faults((await start(id)).userErrors)).toEqual([missing]);
    await certify({ level: 1 });
    expect(faults((await start(id)).userErrors)).toEqual([missing]);
    await certify({ validity: { from: '2026-11-23', to: '2027-01-01' } });
    const before = await ledger.footprint();
    expect(faults((await start(id)).userErrors)).toEqual([missing]);
    expect(await ledger.footprint()).toBe(before);
    const { staffCertificate } = await certify();
    expect(staffCertificate).toMatchObject({ isValid: true });
    const revoke = { idempotencyKey: freshKey(), certificateId: staffCertificate?.id, reason: '过期' };
    const manager = principals.staffOf(`dlr_${at}`, ['STORE_MANAGER']);
    const REVOKE = mutation('staffCertificateRevoke', CERTIFICATE);
    const revoked = await ledger.mutate<Answer>(`${at}`, REVOKE, revoke, NOW, manager);
    expect(revoked.staffCertificate).toMatchObject({ isValid: false });
    expect(faults((await start(id)).userErrors)).toEqual([missing]);
    await certify();
    expect((await start(id)).workshopJob).toMatchObject({ status: 'IN_PROGRESS' });
    const list = `query ($filter: StaffCertificateFilter) {
      staffCertificates(filter: $filter) { nodes { level isValid staffMember { id certificates { level } } } }
    }`;
    const { data, errors } = await ledger.ask(
      list,
      { filter: { endsOn: { from: '2027-01-01', to: '2027-01-02' } } },
      manager,
    );
    expect(errors).toEqual([]);
    const { nodes } = data.staffCertificates as { nodes: { staffMember: { certificates: unknown[] } }[] };
    expect(nodes.map(({ staffMember }) => staffMember.certificates.length)).toEqual([4, 4, 4, 4]);
  });

  it.each([
    ['nobody', [], 'TECHNICIANS_MISSING input.technicianIds'],
    ['one twice', ['stf_x', 'stf_x'], 'TECHNICIANS_MISSING input.technicianIds'],
    ['a stranger', ['stf_othersa'], 'STAFF_MEMBER_NOT_FOUND input.technicianIds.0'],
  ])('SVC-20: work is not begun by %s', async (_, technicianIds, expected) => {
    const id = (await open()).workshopJob?.id;
    expect(faults((await start(id, technicianIds)).userErrors)).toEqual([expected]);
  });

  it.each([
    ['a number twice', {}, 'RO_NUMBER_TAKEN input.roNumber'],
    ['no number', { roNumber: ' ' }, 'TEXT_REQUIRED input.roNumber'],
    ['a promise for now', { roNumber: 'X', promisedAt: NOW }, 'PROMISE_IN_THE_PAST input.promisedAt'],
    [
      "another's car",
      { roNumber: 'X', vehicleId: 'veh_other', mileageKm: null },
      'VEHICLE_NOT_FOUND input.vehicleId',
    ],
    ['no customer', { roNumber: 'X', customerId: 'x' }, 'CUSTOMER_NOT_FOUND input.customerId'],
    [
      'a stranger as advisor',
      { roNumber: 'X', serviceAdvisorId: 'stf_9' },
      'STAFF_MEMBER_NOT_FOUND input.serviceAdvisorId',
    ],
    ['a mileage below none', { roNumber: 'X', mileageKm: -1 }, 'NUMBER_OUT_OF_RANGE input.mileageKm'],
  ])('SVC-01: with %s nothing is opened', async (_, overrides, expected) => {
    await open();
    const before = await ledger.footprint();
    expect(faults((await open(overrides)).userErrors)).toEqual([expected]);
    expect(await ledger.footprint()).toBe(before);
  });

  it('SVC-01: a mileage that goes back needs a reason, and the number of a settled order is taken', async () => {
    await ledger.mutate(`${at}`, SETTLE, settleInput(`${at}`, { mileageKm: 20_400 }));
    expect(faults((await open()).userErrors)).toEqual([
      'RO_NUMBER_TAKEN input.roNumber',
      'MILEAGE_GOES_BACK input.mileageKm',
    ]);
    const explained = await open({ roNumber: 'RO-2', mileageReason: '更换仪表' });
    expect(faults(explained.userErrors)).toEqual([]);
    expect(faults((await open({ roNumber: 'RO-3', mileageKm: 20_400 })).userErrors)).toEqual([]);
  });

  it('SVC-01: of 50 that begin a job one does, and what is done is not cancelled', async () => {
    const id = (await open()).workshopJob?.id;
    const answers = await Promise.all(Array.from({ length: 50 }, () => start(id)));
    expect(answers.filter(({ workshopJob }) => workshopJob !== null)).toHaveLength(1);
    await complete(id);
    expect(faults((await run('workshopJobCancel', { jobId: id })).userErrors)).toEqual([
      'JOB_STATUS_WRONG input.jobId',
    ]);
    expect(faults((await start('ror_none')).userErrors)).toEqual(['JOB_NOT_FOUND input.jobId']);
  });

  it('SVC-22: a file settles the jobs it names, and a cancelled one is not the order', async () => {
    const id = (await open({ roNumber: 'IMP-1', mileageKm: null })).workshopJob?.id;
    const other = (await open({ roNumber: 'IMP-2', mileageKm: null })).workshopJob?.id;
    await run('workshopJobCancel', { jobId: other });
    const content = ndjson(
      ...['IMP-1', 'IMP-2'].map((number) => orderRow(`${at}`, number, { mileageKm: null, settledAt: NOW })),
    );
    const input = { idempotencyKey: freshKey(), format: 'NDJSON', content };
    const { rows } = await ledger.mutate<ImportAnswer>(`${at}`, IMPORT_ORDERS, input);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['ACCEPTED', 'ACCEPTED']);
    expect(rows[0]?.id).toBe(id);
    expect(rows[1]?.id).not.toBe(other);
    const list = `{ workshopJobs(filter: { status: SETTLED }) { nodes { id } } }`;
    const { data } = await ledger.ask(list, {}, principals.staffOf(`dlr_${at}`));
    expect(data.workshopJobs).toEqual({ nodes: [{ id }] });
  });

  it('SVC-02: what is settled is not quoted any more', async () => {
    const id = (await open()).workshopJob?.id;
    await ledger.mutate(`${at}`, SETTLE, settleInput(`${at}`, { externalRef: null }));
    const lines = [line('LABOUR', '1.00', { discountAmount: cny('0.00') })];
    expect(faults((await run('workshopJobQuote', { jobId: id, lines })).userErrors)).toEqual([
      'JOB_NOT_FOUND input.jobId',
    ]);
  });

  it('PLT-02: the jobs of another dealer are not there', async () => {
    const id = (await open()).workshopJob?.id;
    const query = `query ($id: ID!) { workshopJob(id: $id) { id } workshopJobs { nodes { id } } }`;
    const { data } = await ledger.ask(query, { id }, principals.staffOf('dlr_other'));
    expect(data).toEqual({ workshopJob: null, workshopJobs: { nodes: [] } });
  });
});
