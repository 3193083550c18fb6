import { addDays } from '@autoclub/domain-kit';
import type { Bilingual, Language, Period } from '@autoclub/domain-kit';
import type { MailPicture } from '@autoclub/service-kit';
import type { KpiReport, KpiValue } from '../../figures';
import type { DueReport, ReportDocument } from '../application/ports';
import { figureWords } from './figure-words';
import { chartOf } from './report-chart';

const HEADINGS: readonly Bilingual[] = [
  { zh: '指标', en: 'Figure' },
  { zh: '数值', en: 'Value' },
  { zh: '上一期', en: 'Period before' },
  { zh: '目标', en: 'Target' },
  { zh: '优秀', en: 'Excellent' },
  { zh: '定义版本', en: 'Version of the definition' },
  { zh: '算法', en: 'How it is made' },
];

const WORDS = {
  hidden: { zh: '人数过少，不予显示', en: 'hidden, as too few people are behind it' },
  none: { zh: '–', en: '–' },
  fresh: { zh: '数据截至', en: 'Contains events up to' },
  nothing: { zh: '没有可显示的数据。', en: 'There is nothing to be shown.' },
} satisfies Record<string, Bilingual>;

/** A report as a mail: a table of all figures, the course of each as a picture beside it, and the same as plain text. */
export function reportMail({ report, period }: DueReport, figures: readonly KpiReport[]): ReportDocument {
  const { language } = report;
  const subject = `${report.name} · ${daysOf(period)}`;
  const rows = figures.map((figure) => cellsOf(figure, language));
  const fresh = freshnessOf(figures, language);
  const pictures = figures.map(pictureOf);
  const charts = figures.map(({ value: { kpi } }) => ({ name: kpi.name[language], cid: cidOf(kpi) }));
  return {
    subject,
    pictures,
    text: [
      subject,
      '',
      ...rows.map(lineOf),
      ...(rows.length ? [] : [WORDS.nothing[language]]),
      '',
      fresh,
    ].join('\n'),
    html: pageOf(subject, language, rows, charts, fresh),
  };
}

function cellsOf({ value, comparisons }: KpiReport, language: Language): readonly string[] {
  const { kpi } = value;
  const words = (text: string | null) =>
    text === null ? WORDS.none[language] : figureWords(kpi.unit, text, language);
  const shown = (one: KpiValue | undefined) =>
    one?.isSuppressed ? WORDS.hidden[language] : words(one?.value ?? null);
  return [
    kpi.name[language],
    shown(value),
    shown(comparisons[0]?.value),
    words(kpi.goals.target),
    words(kpi.goals.excellent),
    `${kpi.code} v${kpi.version}`,
    kpi.formula[language],
  ];
}

function lineOf([name, value, before, , , version]: readonly string[]): string {
  return `${name}: ${value} (${before}) ${version}`;
}

function daysOf({ from, to }: Period): string {
  return `${from} – ${addDays(to, -1)}`;
}

function freshnessOf(figures: readonly KpiReport[], language: Language): string {
  const last = figures
    .flatMap(({ freshness }) => freshness?.lastEventAt.toISOString() ?? [])
    .sort()
    .at(-1);
  return last === undefined ? '' : `${WORDS.fresh[language]} ${last}`;
}

function pictureOf(figure: KpiReport): MailPicture {
  const { kpi } = figure.value;
  const content = chartOf(figure);
  return { cid: cidOf(kpi), fileName: `${kpi.code.toLowerCase()}.svg`, mediaType: 'image/svg+xml', content };
}

function cidOf({ code }: KpiValue['kpi']): string {
  return `${code.toLowerCase()}@reports.autoclub`;
}

interface Chart {
  readonly name: string;
  readonly cid: string;
}

function pageOf(
  title: string,
  language: Language,
  rows: readonly (readonly string[])[],
  charts: readonly Chart[],
  fresh: string,
): string {
  const tag = (name: string, content: string) => `<${name} style="${STYLE}">${escaped(content)}</${name}>`;
  const head = HEADINGS.map((heading) => tag('th', heading[language])).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell) => tag('td', cell)).join('')}</tr>`).join('\n');
  const pictures = charts.map(
    ({ name, cid }) => `<h2>${escaped(name)}</h2>\n<img src="cid:${cid}" alt="${escaped(name)}" width="560">`,
  );
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>
<body><h1>${escaped(title)}</h1>
<table style="border-collapse:collapse"><thead><tr>${head}</tr></thead><tbody>
${body || `<tr>${tag('td', WORDS.nothing[language])}</tr>`}
</tbody></table>
${pictures.join('\n')}
<p>${escaped(fresh)}</p></body></html>`;
}

const STYLE = 'border:1px solid #999;padding:4px 8px;text-align:left';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
