import { groupBy } from '@autoclub/domain-kit';
import { BEGINNING, covers, cutBy, keyOf } from '../domain/asked-spans';
import type { Span as Days } from '../domain/asked-spans';
import { flows, stocks } from '../../measures';
import type { Grouping, MeasureCode } from '../../measures';
import { measuresOf } from '../domain/kpis/kpi';
import type { Kpi } from '../domain/kpis/kpi';
import type { Veil } from '../domain/veil';

/*
 * What an analyst has been shown before decides with what may be shown now: two periods of which one lies inside the
 * other, or the same period before and after one more bill, leave a difference, and in a difference no group of less
 * than five persons may be (rulebook ANA-08).
 */

/** Figures of one subject over a period that were shown to somebody; the end is cut at the day that had begun. */
export interface ShownFigures extends Days {
  readonly subjectId: string;
  /** When each was shown last, RFC 3339, by the code of the KPI, and `CODE/` for the parts of one. */
  readonly things: Readonly<Record<string, string>>;
}

/** Persons behind what has changed of one subject since an instant, by measure. */
export interface Changed {
  readonly subjectId: string;
  readonly since: string;
  readonly measure: string;
  readonly people: number;
}

/** The figures that were shown to each analyst, inside one transaction. */
export interface AskHistory {
  /** One question of an analyst after the other: what the one before was shown counts. */
  takeTurn(asker: string): Promise<void>;
  shownTo(asker: string): Promise<ShownFigures[]>;
  keep(asker: string, shown: readonly ShownFigures[]): Promise<void>;
  /** Looks at facts of the period that were recorded after each subject's own instants. */
  changedSince(
    level: Grouping['level'],
    days: Days,
    marks: readonly { readonly subjectId: string; readonly since: string }[],
    only: readonly MeasureCode[],
  ): Promise<Changed[]>;
}

/** Who asks for which figures of whom, by which the history decides. */
export interface Question {
  readonly asker: string;
  readonly level: Grouping['level'];
  readonly subjectIds: readonly string[];
  readonly kpis: readonly Kpi[];
  readonly days: Days;
  readonly smallestGroup: number;
  readonly now: Date;
}

/** Spans that are looked at for one question; what would need more is hidden. */
const MOST_SPANS = 24;
/** Periods of one subject that an analyst may have been shown; further ones are hidden until old ones are forgotten. */
const MOST_PERIODS = 400;

/** The veil of each KPI with what the history hides beside; what is shown is kept. */
export async function withHistory(
  history: AskHistory,
  question: Question,
  base: (kpi: Kpi) => Veil,
  veilOfDays: (days: Days) => Promise<(kpi: Kpi) => Veil>,
): Promise<(kpi: Kpi) => Veil> {
  await history.takeTurn(question.asker);
  const former = await history.shownTo(question.asker);
  const changed = await changesOf(history, question, former);
  const things = thingsShown(question, base).map((thing) => lookAt(thing, former, question.days));
  const wanted = new Map(things.flatMap(({ spans }) => spans.map((days) => [keyOf(days), days] as const)));
  const veils = new Map<string, (kpi: Kpi) => Veil>();
  for (const [key, days] of [...wanted].slice(0, MOST_SPANS)) veils.set(key, await veilOfDays(days));
  const isHidden = (look: Look) =>
    isFull(look, former, question.days) || changed(look) || !isSafe(look, (days) => veils.get(keyOf(days)));
  const hidden = new Set(things.filter(isHidden));
  await history.keep(
    question.asker,
    toKeep(
      things.filter((look) => !hidden.has(look)),
      question,
    ),
  );
  const keys = new Set([...hidden].map(({ id, key }) => `${id} ${key}`));
  return (kpi) => {
    const veil = base(kpi);
    const hidesValue = (id: string) => veil.hidesValue(id) || keys.has(`${id} ${kpi.code}`);
    return {
      ...veil,
      hidesValue,
      hidesPart: (id, code) => hidesValue(id) || veil.hidesPart(id, code) || keys.has(`${id} ${kpi.code}/`),
    };
  };
}

/** A value, or the parts of one, of a subject. */
interface Thing {
  readonly kpi: Kpi;
  readonly id: string;
  readonly key: string;
  readonly isOfParts: boolean;
}

/** A thing with the spans it is judged by: its own, and those it makes smaller of subjects shown before. */
interface Look extends Thing {
  readonly own: readonly Days[];
  readonly others: readonly { readonly id: string; readonly days: Days }[];
  readonly spans: readonly Days[];
}

/** What would be shown by the period alone. */
function thingsShown({ kpis, subjectIds }: Question, base: (kpi: Kpi) => Veil): Thing[] {
  // What is about no person, as the balance of a club, leaves no person in a difference.
  const aboutPersons = kpis.filter(({ groups }) => groups.length > 0);
  return aboutPersons.flatMap((kpi) => {
    const veil = base(kpi);
    return subjectIds
      .filter((id) => !veil.hidesValue(id))
      .flatMap((id) => {
        const value = { kpi, id, key: kpi.code, isOfParts: false };
        return kpi.breakdown ? [value, { ...value, key: `${kpi.code}/`, isOfParts: true }] : [value];
      });
  });
}

/** A period that adds up and the day of a state are differences of their own kind; a KPI may be made of both. */
function lookAt(thing: Thing, former: readonly ShownFigures[], asked: Days): Look {
  const codes: readonly string[] = measuresOf(thing.kpi);
  const { code } = thing.kpi;
  const shown = former.filter(({ things }) => things[code] !== undefined || things[`${code}/`] !== undefined);
  const isAgain = shown.some(
    (one) => one.subjectId === thing.id && keyOf(one) === keyOf(asked) && one.things[thing.key] !== undefined,
  );
  const kinds = [
    ...(flows.some(({ code }) => codes.includes(code)) ? [(days: Days) => days] : []),
    ...(stocks.some(({ code }) => codes.includes(code)) ? [({ to }: Days) => ({ from: BEGINNING, to })] : []),
  ];
  const cuts = kinds.map((kindOf) => {
    const { inside, fresh } = cutBy(shown.map(kindOf), kindOf(asked));
    const others = shown.flatMap((one) =>
      fresh.filter((days) => covers(kindOf(one), days)).map((days) => ({ id: one.subjectId, days })),
    );
    return { own: isAgain ? [] : inside.filter((days) => keyOf(days) !== keyOf(asked)), others };
  });
  const [own, others] = [cuts.flatMap((cut) => cut.own), cuts.flatMap((cut) => cut.others)];
  return { ...thing, own, others, spans: [...own, ...others.map(({ days }) => days)] };
}

function isSafe(look: Look, veilOn: (days: Days) => ((kpi: Kpi) => Veil) | undefined): boolean {
  const holds = (id: string, days: Days) => {
    const veil = veilOn(days)?.(look.kpi);
    if (!veil) return false;
    return look.isOfParts ? !veil.hidesSomebodyOfParts(id) : !veil.hidesValue(id) || veil.isEmpty(id);
  };
  return (
    look.own.every((days) => holds(look.id, days)) && look.others.every(({ id, days }) => holds(id, days))
  );
}

function isFull({ id }: Thing, former: readonly ShownFigures[], days: Days): boolean {
  const own = former.filter(({ subjectId }) => subjectId === id);
  return own.length >= MOST_PERIODS && !own.some((one) => keyOf(one) === keyOf(days));
}

/** Whether what has changed since the same was shown concerns a few persons only. */
async function changesOf(
  history: AskHistory,
  { level, days, smallestGroup, subjectIds, kpis }: Question,
  former: readonly ShownFigures[],
): Promise<(thing: Thing) => boolean> {
  const again = new Map(
    former
      .filter((one) => keyOf(one) === keyOf(days) && subjectIds.includes(one.subjectId))
      .map(({ subjectId, things }) => [subjectId, things]),
  );
  if (again.size === 0) return () => false;
  const marks = [...again].flatMap(([subjectId, things]) =>
    [...new Set(Object.values(things))].map((since) => ({ subjectId, since })),
  );
  const markOf = (subjectId: string, since: string) => `${subjectId} ${since}`;
  const found = await history.changedSince(level, days, marks, kpis.flatMap(measuresOf));
  const changed = groupBy(found, ({ subjectId, since }) => markOf(subjectId, since));
  return ({ kpi, id, key }) => {
    const since = again.get(id)?.[key];
    if (since === undefined) return false;
    const codes: readonly string[] = measuresOf(kpi);
    const rows = (changed.get(markOf(id, since)) ?? []).filter(({ measure }) => codes.includes(measure));
    return rows.some(({ people }) => people > 0 && people < smallestGroup);
  };
}

/** What was shown once more counts from now; what was hidden this time counts from when it was shown last. */
function toKeep(shown: readonly Thing[], { days, now }: Question): ShownFigures[] {
  return [...groupBy(shown, ({ id }) => id)].map(([subjectId, things]) => ({
    subjectId,
    ...days,
    things: Object.fromEntries(things.map(({ key }) => [key, now.toISOString()])),
  }));
}
