import { agePlan, endPlan } from './liability-plans';
import { words } from './words';

const t = (key: keyof typeof words.en, parameters: Readonly<Record<string, string | number>> = {}) =>
  words.en[key].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(parameters[name] ?? ''));
const band = (fromDays: number | null, toDays: number | null, points: number | null) => ({
  fromDays,
  toDays,
  isSuppressed: points === null,
  points,
  memberCount: points === null ? null : 7,
  costAmount: points === null ? null : { amount: `${points}.00`, currencyCode: 'CNY' as const },
});
const liability = {
  asOf: '2026-11-27',
  all: band(null, null, 1_000),
  byAge: [band(null, 90, 700), band(91, 365, 50), band(366, 730, 150), band(731, null, 100)],
  byEnd: [band(null, 0, 10), band(1, 30, null), band(31, null, 300)],
  withCard: band(null, null, 600),
};

describe('what the club owes', () => {
  it('PTS-06: by age, with the share that is older than a year', () => {
    const { title, table } = agePlan(liability, 'en', t);
    expect(title).toContain('25.0%');
    expect(table.rows.at(-1)).toEqual(['731 days and more', 100, 7, '100.00']);
  });

  it('ANA-08: by its end; what is hidden is no nothing, and no share is said of it', () => {
    const { title, table, note } = endPlan(liability, 'en', t);
    expect(title).toBe(words.en.endPlain);
    expect(table.rows[1]).toEqual(['1 to 30 days', 'Hidden', 'Hidden', 'Hidden']);
    expect(table.rows.at(-1)?.[0]).toBe(words.en.withCard);
    expect(note).toContain('1');
  });
});
