/** Figures of dealers together over days, the last of which is not inside. */
export interface Answered {
  readonly dealers: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** Who came where and when: different persons by `dealer day`, no person twice. */
export interface Persons {
  readonly dealers: readonly string[];
  readonly days: readonly number[];
  readonly sizes: ReadonlyMap<string, number>;
}

/**
 * The small groups that can be worked out of answers by adding and subtracting them in any way: dealers over days whose
 * sum is in the space of the answered ones, and who have some, but too few persons.
 */
export function isolatedBy(answered: readonly Answered[], persons: Persons, smallest: number): string[] {
  const known = new Space();
  for (const one of answered) known.add(vectorOf(one, persons));
  const found: string[] = [];
  for (const from of persons.days)
    for (const to of persons.days.map((last) => last + 1).filter((end) => end > from))
      for (const dealers of subsetsOf(persons.dealers)) {
        const one = { dealers, from, to };
        const size = vectorOf(one, persons).reduce(
          (sum, isIn, at) => sum + isIn * (atomsOf(persons)[at]?.size ?? 0),
          0,
        );
        if (size > 0 && size < smallest && known.holds(vectorOf(one, persons)))
          found.push(`${dealers.join('+')} ${from}-${to}: ${size}`);
      }
  return found;
}

/** A dealer's days with a person; what nobody is in tells nothing. */
function atomsOf({ dealers, days, sizes }: Persons) {
  return dealers
    .flatMap((dealer) => days.map((day) => ({ dealer, day, size: sizes.get(`${dealer} ${day}`) ?? 0 })))
    .filter(({ size }) => size > 0);
}

function vectorOf({ dealers, from, to }: Answered, persons: Persons): number[] {
  return atomsOf(persons).map(({ dealer, day }) =>
    dealers.includes(dealer) && day >= from && day < to ? 1 : 0,
  );
}

function subsetsOf(all: readonly string[]): string[][] {
  return all.reduce<string[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]).slice(1);
}

/** Everything that is a sum of multiples of the vectors in it. */
class Space {
  private readonly rows: { readonly pivot: number; readonly row: number[] }[] = [];

  add(vector: readonly number[]): void {
    const row = this.reduced(vector);
    const pivot = row.findIndex(isSome);
    if (pivot >= 0) this.rows.push({ pivot, row: row.map((value) => value / (row[pivot] ?? 1)) });
  }

  holds(vector: readonly number[]): boolean {
    return !this.reduced(vector).some(isSome);
  }

  private reduced(vector: readonly number[]): number[] {
    let left = [...vector];
    for (const { pivot, row } of this.rows) {
      const factor = left[pivot] ?? 0;
      if (isSome(factor)) left = left.map((value, at) => value - factor * (row[at] ?? 0));
    }
    return left;
  }
}

function isSome(value: number): boolean {
  return Math.abs(value) > 1e-9;
}
