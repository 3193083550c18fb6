import { createMetrics } from '@autoclub/service-kit';
import { parser } from '@prometheus-io/lezer-promql';
import { execFileSync } from 'node:child_process';
import { parse } from 'yaml';
import { read, ROOT } from '../house';

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly action: string };
}
interface Dashboard {
  readonly panels: readonly {
    readonly title: string;
    readonly targets: readonly { readonly expr: string }[];
  }[];
}

const { groups } = parse(read('docker/observability/alerts.yaml')) as {
  groups: readonly { readonly rules: readonly Rule[] }[];
};
const rules = groups.flatMap((group) => group.rules);
const { panels } = JSON.parse(read('docker/observability/dashboard.json')) as Dashboard;
const expressions = [
  ...rules.map(({ alert, expr }) => [alert, expr] as const),
  ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr] as const)),
];

/** What the code makes: `new Histogram({ name: 'x', …, labelNames: ['a'] })`, or a counter by the short form. */
const MADE = /new (Counter|Gauge|Histogram)\(\{\s*name: '(\w+)'|\bcounter\('(\w+)'|\[\s*'(club_\w+)',/g;

function sourcesOfMetrics(): string[] {
  const files = execFileSync('git', ['grep', '-l', "from 'prom-client'", '--', 'apps/*.ts', 'libs/*.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return files
    .split('\n')
    .filter((file) => file !== '' && !file.endsWith('.spec.ts'))
    .map(read);
}

const histogram = (name: string) => ['_bucket', '_count', '_sum'].map((end) => `${name}${end}`);

/** Every name that Prometheus finds at a process, and every label. */
function exportedByCode(): { readonly names: Set<string>; readonly labels: Set<string> } {
  const own = sourcesOfMetrics();
  const ours = own
    .flatMap((text) => [...text.matchAll(MADE)])
    .flatMap(([, kind, name, short, listed]) =>
      kind === 'Histogram' ? histogram(name ?? '') : [name ?? short ?? listed ?? ''],
    );
  const ofNode = createMetrics('any').registry.getMetricsAsArray();
  const lists = own.flatMap((text) => [...text.matchAll(/labelNames: \[([^\]]*)\]/g)]);
  const labels = lists.flatMap(([, list = '']) => list.match(/\w+/g) ?? []);
  return {
    names: new Set([...ours, ...ofNode.map(({ name }) => name)]),
    labels: new Set([...labels, 'service', 'instance', 'le']),
  };
}
const { names: exported, labels: known } = exportedByCode();

/** The names of an expression by their node in its grammar; it throws where the grammar does not take it. */
function namesIn(expression: string): { metrics: string[]; labels: string[] } {
  const found = { metrics: [] as string[], labels: [] as string[] };
  parser.parse(expression).iterate({
    enter: ({ name, type, from, to }) => {
      const text = expression.slice(from, to);
      if (type.isError) throw new Error(`Prometheus does not understand ${expression} at ${from}.`);
      if (name === 'Identifier') found.metrics.push(text);
      if (name === 'LabelName') found.labels.push(text);
    },
  });
  return found;
}

function faultsOf(expression: string): string[] {
  const { metrics, labels } = namesIn(expression);
  return [
    ...(metrics.length === 0 ? ['It names no metric.'] : []),
    ...metrics.filter((name) => !exported.has(name)).map((name) => `Nobody exports ${name}.`),
    ...labels.filter((name) => !known.has(name)).map((name) => `No metric has a label ${name}.`),
  ];
}

describe('alerts and dashboard', () => {
  it.each(expressions)('%s names metrics and labels that the code exports: %s', (_, expression) => {
    expect(faultsOf(expression)).toEqual([]);
  });

  it.each([
    ['rate(club_events_lost_total[5m]) > 0', 'Nobody exports club_events_lost_total.'],
    ['http_request_duration_seconds > 1', 'Nobody exports http_request_duration_seconds.'],
    ['sum by (region) (club_parked_events)', 'No metric has a label region.'],
    ['max by (service) (club_parked_events{colour="red"})', 'No metric has a label colour.'],
    ['1 > 0', 'It names no metric.'],
  ])('would not take %s', (expression, fault) => {
    expect(faultsOf(expression)).toEqual([fault]);
  });

  it.each(['sum by (service (club_parked_events)', 'rate(club_parked_events[5])(', 'club_parked_events >'])(
    'would not take %s, which Prometheus does not understand',
    (expression) => {
      expect(() => faultsOf(expression)).toThrow('Prometheus does not understand');
    },
  );

  it.each(rules)('$alert says what is wrong, what to do, and whether somebody is woken', (rule) => {
    expect(rule.annotations.summary).toMatch(/\w.*\.$/);
    expect(rule.annotations.action).toMatch(/\w.*\.$/);
    expect(['page', 'ticket']).toContain(rule.labels.severity);
  });

  it('names each alert and each panel once', () => {
    for (const names of [rules.map(({ alert }) => alert), panels.map(({ title }) => title)])
      expect(new Set(names).size).toBe(names.length);
  });

  it('looks at every metric of the house that tells of something wrong', () => {
    const alarms = [...exported].filter((name) =>
      /breaches|dead_letter|missed|failures_total|throttled|_lag_messages|circuit_open$|_shed_total/.test(
        name,
      ),
    );
    const watched = rules.flatMap(({ expr }) => namesIn(expr).metrics);
    expect(alarms.length).toBeGreaterThanOrEqual(9);
    expect(alarms.filter((name) => !watched.includes(name))).toEqual([]);
  });
});
