/** One measured figure beside its limit from the same run; what `npm run bench` prints. */
export interface Figure {
  /** `gateway.front4`, `gateway.front4.p99`, … */
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  /** What the figure is held against, measured in the same run on the same machine; null where nothing compares. */
  readonly limit: { readonly what: string; readonly value: number } | null;
  /** Value over limit; null without a limit. */
  readonly ratio: number | null;
  /** Anything a reader needs to judge the figure. */
  readonly note?: string;
}

export function figure(
  id: string,
  value: number,
  unit: string,
  limit: { what: string; value: number } | null = null,
  note?: string,
): Figure {
  const ratio = limit && limit.value > 0 ? rounded(value / limit.value) : null;
  return {
    id,
    value: rounded(value),
    unit,
    limit: limit && { ...limit, value: rounded(limit.value) },
    ratio,
    ...(note === undefined ? {} : { note }),
  };
}

/** Tells what is known already, beside the figures that are printed at the end: a long run may be cut short. */
export function soFar(figures: readonly Figure[]): void {
  for (const { id, value, unit } of figures) process.stderr.write(`${id} ${value} ${unit}\n`);
}

/** The middle of the rounds, so that one disturbed round does not speak. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The value below which so many of a hundred lie (nearest rank). */
export function percentile(values: readonly number[], percent: number): number {
  if (values.length === 0) throw new RangeError('There is nothing to take a percentile of.');
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] as number;
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
