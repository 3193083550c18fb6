import { type Bilingual, type Language, addDays } from '@autoclub/domain-kit';
import { explain } from '@autoclub/rulebook';
import { postingKindNames } from '../../ledger';
import { facts, htmlPage, row } from './html-page';
import type { Statement } from './statement';

const words = {
  title: { zh: '积分对账单', en: 'Statement of points' },
  membership: { zh: '会籍', en: 'Membership' },
  period: { zh: '期间', en: 'Period' },
  opening: { zh: '期初余额', en: 'Opening balance' },
  closing: { zh: '期末余额', en: 'Closing balance' },
  postedOn: { zh: '过账日', en: 'Posted on' },
  businessDay: { zh: '业务日', en: 'Business day' },
  kind: { zh: '类别', en: 'Kind' },
  points: { zh: '积分', en: 'Points' },
  balance: { zh: '余额', en: 'Balance' },
  why: { zh: '说明', en: 'Why' },
  more: { zh: '另有 {count} 笔，请缩短期间。', en: '{count} more entries; choose a shorter period.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A statement as a page to print, in one language, without any personal data (rulebook PTS-11, PLT-03). */
export function statementPage(statement: Statement, language: Language): string {
  const say = (word: keyof typeof words) => words[word][language];
  const { period, lines, entryCount } = statement;
  const summary = facts([
    [say('membership'), statement.membershipId],
    [say('period'), `${period.from} – ${addDays(period.to, -1)}`],
    [say('opening'), statement.openingPoints],
    ...statement.movements.map(
      ({ kind, points }) => [postingKindNames[kind][language], signed(points)] as const,
    ),
    [say('closing'), statement.closingPoints],
  ]);
  const head = row(
    [say('postedOn'), say('businessDay'), say('kind'), say('points'), say('balance'), say('why')],
    'th',
  );
  const body = lines.map((line) =>
    row([
      line.postedOn,
      line.businessDay,
      postingKindNames[line.kind][language],
      signed(line.points),
      line.balanceAfter,
      explain(line.explanation, language),
    ]),
  );
  const left = entryCount - lines.length;
  const more = left > 0 ? `<p>${say('more').replace('{count}', String(left))}</p>` : '';
  return htmlPage(language, say('title'), `${summary}<table>${head}${body.join('')}</table>${more}`);
}

function signed(points: number): string {
  return points > 0 ? `+${points}` : String(points);
}
