import { limitOf, type Measure, type MeasureKind } from './measures';

/** What was over its limit when it was last accepted, by key. It may only become less. */
export type Baseline = Readonly<Record<string, number>>;

const ADVICE: Readonly<Record<MeasureKind, (value: number, limit: number) => string>> = {
  file: (value, limit) => `is ${value} lines long (${limit} at most); ask which second noun lives here.`,
  folder: (value, limit) =>
    `holds ${value} files (${limit} at most, specs apart); ask which capability hides in it.`,
  imports: (value, limit) => `imports ${value} modules (${limit} at most); it knows too much.`,
  function: (value, limit) => `is ${value} lines long (${limit} at most); give its steps names of their own.`,
  'long-lines': (value) =>
    `has ${value} line(s) over 110 characters (prose, SQL and GraphQL 120); break them.`,
  name: (value) =>
    `has ${value} name(s) that say nothing (utils, helpers, common, Manager); name what it is about.`,
};

/** One sentence per measure that is over its limit and new or grown since the baseline. */
export function tidyFaults(measures: readonly Measure[], baseline: Baseline): readonly string[] {
  return overLimit(measures)
    .filter(({ key, value }) => value > (baseline[key] ?? 0))
    .map((measure) => `${measure.key} ${ADVICE[measure.kind](measure.value, limitOf(measure))}`);
}

/** The baseline after cleaning: what shrank is lowered, what is within its limit goes. Nothing is ever added. */
export function tightened(measures: readonly Measure[], baseline: Baseline): Baseline {
  const kept = overLimit(measures).flatMap(({ key, value }) => {
    const accepted = baseline[key];
    return accepted === undefined ? [] : [[key, Math.min(accepted, value)] as const];
  });
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The longest ten of a kind, longest first. */
export function longest(measures: readonly Measure[], kind: MeasureKind, count = 10): readonly Measure[] {
  return measures
    .filter((measure) => measure.kind === kind)
    .sort((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1))
    .slice(0, count);
}

function overLimit(measures: readonly Measure[]): readonly Measure[] {
  return measures.filter((measure) => measure.value > limitOf(measure));
}
