import { type Explanation, localDate, money } from '@autoclub/domain-kit';
import { escaped } from './html-page';
import type { Receipt } from './receipt';
import { receiptPage } from './receipt-page';
import type { Statement } from './statement';
import { statementPage } from './statement-page';

const explanation: Explanation = {
  template: 'PTS-02.activity',
  ruleId: 'PTS-02',
  ruleVersion: 'default@1',
  formula: '5',
  inputs: { activityPoints: 5 },
  result: 5,
};
const statement: Statement = {
  accountId: 'pac_1',
  membershipId: 'mem_1',
  period: { from: localDate('2026-11-01'), to: localDate('2026-12-01') },
  openingPoints: 10,
  closingPoints: 12,
  movements: [
    { kind: 'EARN', points: 5 },
    { kind: 'CORRECTION', points: -3 },
  ],
  entryCount: 2,
  afterSequence: 3,
  lastSequence: 5,
  lines: [
    {
      entryId: 'pte_1',
      postedOn: '2026-11-21',
      businessDay: '2026-11-20',
      kind: 'EARN',
      points: 5,
      balanceAfter: 15,
      explanation,
    },
  ],
};
const receipt: Receipt = {
  repairOrderId: 'ror_1',
  businessDay: '2026-11-21',
  discount: money(5_000),
  paidWithPoints: money(1_000),
  pointsEarned: 5,
  explanation,
  membershipId: 'mem_1',
  balance: { available: 20, held: 3, total: 23 },
  redeemableNow: [{ code: 'CUP', name: { zh: '保温杯', en: 'Cup & "lid" <new>' }, points: 20 }],
};

describe('printable pages', () => {
  it('PTS-11, PLT-05: a statement is printed in both languages with opening, entries, why and closing', () => {
    const en = statementPage(statement, 'en');
    expect(en).toContain('<html lang="en">');
    expect(en).toContain('<tr><td>Opening balance</td><td>10</td></tr>');
    expect(en).toContain('<td>+5</td><td>15</td><td>Attending one activity of the club earns 5 points.</td>');
    expect(en).toContain('2026-11-01 – 2026-11-30');
    expect(en).toContain('<tr><td>Closing balance</td><td>12</td></tr>');
    const zh = statementPage(statement, 'zh');
    expect(zh).toContain('<html lang="zh-CN">');
    expect(zh).toContain('<tr><td>期初余额</td><td>10</td></tr>');
    expect(zh).toContain('参加俱乐部活动一次积 5 分。');
  });

  it.each([
    [2, true],
    [1, false],
  ])('PTS-11: says when it could not print all of %i entries', (entryCount, isSaid) => {
    expect(statementPage({ ...statement, entryCount }, 'en').includes('1 more entries')).toBe(isSaid);
  });

  it('PTS-11: a receipt shows discount, points, balance and what the balance buys', () => {
    const en = receiptPage(receipt, 'en');
    for (const text of ['50.00', '10.00', '<td>Points available</td><td>20</td>', '<td>20</td></tr></table>'])
      expect(en).toContain(text);
    expect(receiptPage(receipt, 'zh')).toContain('保温杯');
    const poor = receiptPage({ ...receipt, balance: null, redeemableNow: [] }, 'en');
    expect(poor).not.toContain('What your points buy now');
  });

  it('PLT-03: escapes whatever comes from outside, and fetches and runs nothing', () => {
    expect(escaped(`<script>"&'`)).toBe('&lt;script&gt;&quot;&amp;&#39;');
    const nasty = { ...explanation, inputs: { activityPoints: '<img src=x onerror=alert(1)>' } };
    const pages = [
      receiptPage({ ...receipt, repairOrderId: '<script>alert(1)</script>', explanation: nasty }, 'en'),
      statementPage(
        { ...statement, membershipId: '"><b>', lines: [{ ...statement.lines[0]!, explanation: nasty }] },
        'zh',
      ),
    ];
    for (const page of pages) {
      expect(page).not.toMatch(/<(script|img|link|iframe|b)\b/);
      expect(page).not.toMatch(/<[^>]*\b(src|href|on\w+)\s*=/);
    }
    expect(receiptPage(receipt, 'en')).toContain('Cup &amp; &quot;lid&quot; &lt;new&gt;');
  });
});
