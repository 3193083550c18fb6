import { fixedClock, instantOf, localDate, localTime } from '@autoclub/domain-kit';
import type { Principal } from '@autoclub/identity';
import { mailServer, principals } from '@autoclub/testing';
import type { MailServer } from '@autoclub/testing';
import { smtpSender } from '@autoclub/service-kit';
import { analyticsDatabase } from '../../../test/builders/analytics-database';
import type { AnalyticsDatabase } from '../../../test/builders/analytics-database';
import { askAt } from '../../../test/builders/ask';
import { hostFor } from '../../../test/builders/host';
import { network } from '../../../test/builders/network';
import { queriesOfReadme } from '../../../test/builders/readme';
import { sendNextCopy } from '../application/send-copies';
import { planForOffices, planReportsJob } from '../infra/plan-reports.job';
import { reportQueue } from '../infra/report-queue';
import { makeNextReport } from '../infra/send-reports.task';

/** The report is kept on the 24th and sent on the morning of the first, at seven in Shanghai. */
const KEPT_AT = '2026-11-24T06:00:00Z';
const SENT_AT = '2026-11-30T23:00:00Z';

interface Delivery {
  readonly state: string;
  readonly role: string;
  readonly attemptCount: number;
  readonly failureCode: string | null;
}

describe('ANA-09: reports by e-mail', () => {
  let db: AnalyticsDatabase;
  let mail: MailServer;
  let keys = 0;

  beforeAll(async () => {
    db = await analyticsDatabase();
    await db.feed(...network());
  });
  beforeEach(async () => {
    await db.owner.query('truncate report cascade');
    mail = await mailServer();
  });
  afterEach(() => mail.stop());
  afterAll(() => db.drop());

  const [save = '', list = ''] = queriesOfReadme('Questions of reports');
  const manager = principals.staffOf('dlr_big', ['CLUB_MANAGER']);
  const BIG = {
    name: '月报 <b>&',
    scope: { level: 'DEALER', id: 'dlr_big' },
    kpis: ['AVERAGE_TICKET', 'PARTICIPATION_RATE', 'POINTS_ISSUED'],
    frequency: 'MONTHLY',
    language: 'EN',
    recipients: [
      { role: 'STORE_MANAGER', address: 'store@example.com' },
      { role: 'CLUB_MANAGER', address: 'club@example.com' },
    ],
  };
  const asked = (who: Principal, differences: object = {}, at = KEPT_AT) =>
    askAt(db.database, at)(who, save, {
      input: { ...BIG, idempotencyKey: `key-${(keys += 1)}`, ...differences },
    });
  const kept = async (who: Principal, differences: object = {}): Promise<string> => {
    const { data, errors } = await asked(who, differences);
    expect(errors).toBeUndefined();
    const { report, userErrors } = data?.['reportSave'] as {
      report: { id: string } | null;
      userErrors: unknown;
    };
    expect(userErrors).toEqual([]);
    return report?.id ?? '';
  };
  const reports = async (who: Principal) => {
    const { data } = await askAt(db.database, SENT_AT)(who, list);
    return data?.['reports'] as { id: string; recipients: unknown[]; deliveries: Delivery[] }[];
  };
  const deliveries = async (who: Principal) => (await reports(who)).flatMap((report) => report.deliveries);
  /** The morning of a day at the dealer. */
  const morning = (dealerId: string, day: string) =>
    db.database.transaction({ kind: 'dealer', dealerId }, (tx) => {
      const dueAt = instantOf(localDate(day), localTime('07:00'), 'Asia/Shanghai');
      return planReportsJob({ clock: fixedClock(dueAt) }).run(
        {
          ...{
            dealerId,
            timeZone: 'Asia/Shanghai',
            businessDay: localDate(day),
            cursor: null,
            dueAt,
            now: dueAt,
          },
          cause: { correlationId: 'a'.repeat(32), causationId: 'job' },
        },
        tx,
      );
    });
  const hostAt = (at: string) => ({
    ...hostFor(db.database),
    clock: fixedClock(at),
    clockOf: () => fixedClock(at),
  });
  const makeAll = async (at = SENT_AT) => {
    while (await makeNextReport(hostAt(at)));
  };
  const sender = () => smtpSender({ url: mail.url, from: 'AutoClub <reports@example.com>' });
  const sendAll = async (at = SENT_AT) => {
    let count = 0;
    while (await sendNextCopy(reportQueue(db.database), sender(), new Date(at))) count += 1;
    return count;
  };
  const cellsOf = (html: string) =>
    [...html.matchAll(/<tr>(.*?)<\/tr>/g)]
      .map(([, row = '']) => [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = '']) => cell))
      .filter((row) => row.length > 1);

  it('a month is sent to each recipient once, with table, charts and definition versions; the sums are the API’s', async () => {
    await kept(manager);
    await morning('dlr_big', '2026-12-01');
    await makeAll();
    expect(await sendAll()).toBe(2);
    expect(mail.taken.map(({ to }) => to).sort()).toEqual(['club@example.com', 'store@example.com']);
    const [{ subject, html, text, pictures } = { subject: '', html: '', text: '', pictures: [] }] =
      mail.taken;
    expect(subject).toBe('月报 <b>& · 2026-11-01 – 2026-11-30');
    expect(html).toContain('月报 &lt;b&gt;&amp; · 2026-11-01');
    const { data } = await askAt(db.database, SENT_AT)(
      manager,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Dealer {
         figures(period: { from: "2026-11-01", to: "2026-12-01" }) { kpis { kpi { code version name } value } } } } }`,
      { of: [{ __typename: 'Dealer', id: 'dlr_big' }] },
    );
    const [dealer] = data?.['_entities'] as [
      { figures: { kpis: { kpi: { code: string; version: number; name: string }; value: string | null }[] } },
    ];
    const api = new Map(dealer.figures.kpis.map((each) => [each.kpi.code, each]));
    const rows = cellsOf(html);
    expect(rows).toHaveLength(3);
    for (const [at, code] of BIG.kpis.entries()) {
      const [name, value = '', , , , version] = rows[at] ?? [];
      const shown = api.get(code);
      expect([name, version]).toEqual([shown?.kpi.name, `${code} v${shown?.kpi.version}`]);
      expect(numberOf(value)).toBe(shown?.value === null ? null : Number(shown?.value));
    }
    expect(rows[0]?.[1]).toBe('CNY 100.00');
    expect(text).toContain('CNY 100.00');
    expect(pictures).toHaveLength(3);
    for (const picture of pictures) expect(picture).toMatch(/^<svg [\s\S]*<\/svg>\s*$/);
    expect(await deliveries(manager)).toEqual(
      ['STORE_MANAGER', 'CLUB_MANAGER'].map((role) =>
        expect.objectContaining({ role, state: 'SENT', attemptCount: 1, failureCode: null }),
      ),
    );
    expect(await db.owner.query('select 1 from report_copy where address is not null')).toEqual([]);
  });

  it('is never sent twice: planned, made and sent by many at once, and again the next morning', async () => {
    await kept(manager);
    const twenty = <T>(work: () => Promise<T>) => Promise.all(Array.from({ length: 20 }, work));
    await twenty(() => morning('dlr_big', '2026-12-01'));
    await twenty(() => makeNextReport(hostAt(SENT_AT)));
    await twenty(() => sendAll());
    await morning('dlr_big', '2026-12-02');
    await morning('dlr_big', '2026-12-01');
    await makeAll();
    expect(await sendAll('2026-12-03T00:00:00Z')).toBe(0);
    expect(mail.taken).toHaveLength(2);
    expect(new Set(mail.taken.map(({ messageId }) => messageId)).size).toBe(2);
  });

  it('is due from the next day on: one that is kept after seven, or paused, waits', async () => {
    await kept(manager, { frequency: 'WEEKLY' });
    await kept(manager, { frequency: 'WEEKLY', isPaused: true });
    await morning('dlr_big', '2026-11-23');
    await morning('dlr_big', '2026-11-24');
    expect(await deliveries(manager)).toEqual([]);
    await morning('dlr_big', '2026-11-30');
    const [first, ...others] = await deliveries(manager);
    expect([others.length, first]).toEqual([
      1,
      expect.objectContaining({ state: 'WAITING', period: { from: '2026-11-23', to: '2026-11-30' } }),
    ]);
  });

  it('a server that says no for now is asked again, ever later; one that says never is not', async () => {
    await kept(manager, { recipients: [BIG.recipients[0]] });
    await morning('dlr_big', '2026-12-01');
    await makeAll();
    mail.answer({ rcpt: 451 });
    const later = (seconds: number) => new Date(new Date(SENT_AT).getTime() + seconds * 1_000).toISOString();
    expect([
      await sendAll(),
      await sendAll(later(29)),
      await sendAll(later(30)),
      await sendAll(later(89)),
    ]).toEqual([1, 0, 1, 0]);
    expect(await deliveries(manager)).toMatchObject([
      { state: 'WAITING', attemptCount: 2, failureCode: 'SMTP_451' },
    ]);
    mail.answer({});
    expect(await sendAll(later(90))).toBe(1);
    expect(await deliveries(manager)).toMatchObject([{ state: 'SENT', attemptCount: 3, failureCode: null }]);
  });

  it.each([
    ['an address that is dead', { rcpt: 550 }, 'SMTP_550'],
    ['a server that takes no such mail', { data: 554 }, 'SMTP_554'],
  ])('%s is not tried again', async (_, replies, code) => {
    await kept(manager, { recipients: [BIG.recipients[0]] });
    await morning('dlr_big', '2026-12-01');
    await makeAll();
    mail.answer(replies);
    expect(await sendAll()).toBe(1);
    expect(await sendAll('2026-12-01T12:00:00Z')).toBe(0);
    expect(await deliveries(manager)).toMatchObject([{ state: 'FAILED', failureCode: code }]);
  });

  it('a copy whose sender died is not sent again, as the server may have taken it', async () => {
    await kept(manager, { recipients: [BIG.recipients[0]] });
    await morning('dlr_big', '2026-12-01');
    await makeAll();
    expect(await reportQueue(db.database).takeCopy(new Date(SENT_AT))).toMatchObject({ attempts: 1 });
    expect(await sendAll('2026-11-30T23:01:59Z')).toBe(0);
    expect(await sendAll('2026-11-30T23:02:00Z')).toBe(0);
    expect(await deliveries(manager)).toMatchObject([{ state: 'FAILED', failureCode: 'OUTCOME_UNKNOWN' }]);
    expect(mail.taken).toEqual([]);
  });

  it('ANA-08: the mail of a regional office hides small groups and names no person', async () => {
    const region = principals.regionAnalystOf('reg_east');
    await kept(region, {
      ...{ scope: { level: 'DEALER', id: 'dlr_small' }, kpis: ['AVERAGE_TICKET'] },
      recipients: [{ role: 'REGION_OFFICE', address: 'east@example.com' }],
    });
    await kept(region, {
      ...{ scope: { level: 'REGION', id: 'reg_east' }, kpis: ['AVERAGE_TICKET'], frequency: 'WEEKLY' },
      recipients: [{ role: 'REGION_OFFICE', address: 'east@example.com' }],
    });
    await planForOffices(db.database, new Date('2026-11-30T22:59:59Z'));
    await makeAll('2026-11-30T22:59:59Z');
    expect(await deliveries(region)).toHaveLength(1);
    await planForOffices(db.database, new Date(SENT_AT));
    await planForOffices(db.database, new Date('2026-12-01T12:00:00Z'));
    await makeAll();
    expect(await sendAll()).toBe(2);
    const small = mail.taken.find(({ subject }) => subject.includes('2026-11-01'))?.html ?? '';
    const [[, value] = []] = cellsOf(small);
    expect(value).toBe('hidden, as too few people are behind it');
    const { data } = await askAt(db.database, SENT_AT)(
      region,
      `{ kpi(id: "AVERAGE_TICKET", scope: { level: DEALER, id: "dlr_small" },
             period: { from: "2026-11-01", to: "2026-12-01" }) { value { value isSuppressed } } }`,
    );
    expect(data).toEqual({ kpi: { value: { value: null, isSuppressed: true } } });
    for (const { raw } of mail.taken) expect(raw).not.toMatch(/(cus|veh|ror|mem)_/);
  });

  it('PLT-02: each dealer and office sees and changes its own reports only', async () => {
    const region = principals.regionAnalystOf('reg_east');
    const others = [principals.staffOf('dlr_west', ['CLUB_MANAGER']), region, principals.oemAnalyst()];
    const reportId = await kept(manager);
    for (const who of others) {
      expect(await reports(who)).toEqual([]);
      const scope =
        who.kind === 'DEALER_STAFF'
          ? { level: 'DEALER', id: 'dlr_west' }
          : { level: 'DEALER', id: 'dlr_big' };
      const { data } = await asked(who, { reportId, scope });
      expect(data?.['reportSave']).toMatchObject({
        report: null,
        userErrors: [{ code: 'REPORT_NOT_FOUND' }],
      });
    }
    const { errors } = await asked(principals.staffOf('dlr_big'));
    expect(errors?.[0]?.message).toContain('reports:write');
    expect(await reports(manager)).toMatchObject([{ id: reportId, recipients: BIG.recipients }]);
  });

  it.each([
    [
      'of a dealer of another region',
      { scope: { level: 'DEALER', id: 'dlr_west' } },
      'REPORT_SUBJECT_NOT_FOUND',
    ],
    ['of an unknown KPI', { kpis: ['NONSENSE'] }, 'REPORT_KPI_UNKNOWN'],
    ['without a KPI', { kpis: [] }, 'REPORT_KPI_COUNT_INVALID'],
    ['with a KPI twice', { kpis: ['AVERAGE_TICKET', 'AVERAGE_TICKET'] }, 'REPORT_KPI_COUNT_INVALID'],
    ['for nobody', { recipients: [] }, 'REPORT_RECIPIENT_COUNT_INVALID'],
    [
      'for an address with a second one',
      { recipients: [{ role: 'CASHIER', address: 'a@b.cn\r\nBcc: c@d.cn' }] },
      'REPORT_ADDRESS_INVALID',
    ],
    ['with a line break in its name', { name: 'a\r\nBcc: c@d.cn' }, 'TEXT_INVALID'],
  ])('a report %s is refused', async (_, differences, code) => {
    const { data } = await asked(manager, differences);
    expect(data?.['reportSave']).toMatchObject({ report: null, userErrors: [{ code }] });
  });

  it('21 reports are one too many, also when 50 come at once; the same key is the same report', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => asked(manager)));
    const codes = answers.flatMap(
      ({ data }) => (data?.['reportSave'] as { userErrors: { code: string }[] }).userErrors,
    );
    expect(await reports(manager)).toHaveLength(20);
    expect(codes.map(({ code }) => code)).toEqual(Array(30).fill('REPORT_LIMIT_REACHED'));
  });

  it('a report that ends takes its addresses along', async () => {
    const reportId = await kept(manager);
    await morning('dlr_big', '2026-12-01');
    const remove = `mutation ($input: ReportRemoveInput!) { reportRemove(input: $input) { userErrors { code } } }`;
    const input = { idempotencyKey: 'end', reportId };
    const { data } = await askAt(db.database, KEPT_AT)(manager, remove, { input });
    expect(data?.['reportRemove']).toEqual({ userErrors: [] });
    const left = await db.owner.query(
      'select id from report union all select report_id from report_run union all select report_id from report_copy',
    );
    expect(left).toEqual([]);
  });
});

function numberOf(cell: string): number | null {
  const digits = cell.replace(/[^\d.-]/g, '');
  if (digits === '') return null;
  return cell.includes('%') ? Number(digits) / 100 : Number(digits);
}
