import type {
  ClubActivitiesLeafFragment,
  SegmentCarInput,
  SegmentConditionInput,
} from '../../generated/club-activities';

/*
 * A condition as it is built on the page: groups of rules, each of which may be turned round by "not". The graph knows
 * the same as a tree in which every node says one thing (rulebook ANA-06).
 */

/** How a rule is entered: codes to choose from, whole numbers between two ends, or amounts between two ends. */
export type RuleKind = 'codes' | 'range' | 'money';

export const RULES = {
  tiers: 'codes',
  valueClasses: 'codes',
  frequencyClasses: 'codes',
  flags: 'codes',
  visitCount: 'range',
  daysSinceVisit: 'range',
  activityCount: 'range',
  spend: 'money',
} as const satisfies Record<string, RuleKind>;

export const CAR_RULES = {
  modelCodes: 'codes',
  ageMonths: 'range',
  mileageKm: 'range',
  insuranceEndsInDays: 'range',
  environmentCodes: 'codes',
  habitCodes: 'codes',
} as const satisfies Record<string, RuleKind>;

export type CustomerField = keyof typeof RULES;
export type CarField = keyof typeof CAR_RULES;
export type RuleField = CustomerField | CarField;

export interface Rule {
  readonly kind: 'rule';
  readonly id: string;
  readonly isNegated: boolean;
  readonly field: RuleField;
  /** Of codes. */
  readonly codes: readonly string[];
  /** Of a range; decimal texts, so that an amount stays what it is. */
  readonly atLeast: string | null;
  readonly atMost: string | null;
}

/** All or one of its items hold; or the customer has a car of which all rules hold. */
export interface Group {
  readonly kind: 'group';
  readonly id: string;
  readonly isNegated: boolean;
  readonly mode: 'all' | 'any' | 'car';
  readonly items: readonly Item[];
}

export type Item = Rule | Group;

/** Gives every item an id of its own, for the page. */
export type Ids = () => string;

export function emptyRule(id: string, field: RuleField): Rule {
  return { kind: 'rule', id, isNegated: false, field, codes: [], atLeast: null, atMost: null };
}

export function kindOf(field: RuleField): RuleKind {
  return field in RULES ? RULES[field as CustomerField] : CAR_RULES[field as CarField];
}

/** Whether every rule says something and no group is empty. */
export function isComplete(item: Item): boolean {
  if (item.kind === 'group') return item.items.length > 0 && item.items.every(isComplete);
  return kindOf(item.field) === 'codes'
    ? item.codes.length > 0
    : item.atLeast !== null || item.atMost !== null;
}

/** The condition as the graph takes it. */
export function conditionOf(item: Item): SegmentConditionInput {
  const positive = item.kind === 'rule' ? { [item.field]: valueOf(item) } : groupCondition(item);
  return item.isNegated ? { not: positive } : positive;
}

function groupCondition({ mode, items }: Group): SegmentConditionInput {
  if (mode !== 'car') return { [mode]: items.map(conditionOf) };
  const rules = items.flatMap((item) => (item.kind === 'rule' ? [[item.field, valueOf(item)] as const] : []));
  return { car: Object.fromEntries(rules) as SegmentCarInput };
}

function valueOf({ field, codes, atLeast, atMost }: Rule): unknown {
  switch (kindOf(field)) {
    case 'codes':
      return codes;
    case 'range':
      return { atLeast: whole(atLeast), atMost: whole(atMost) };
    case 'money':
      return { atLeast: amount(atLeast), atMost: amount(atMost) };
  }
}

const whole = (text: string | null) => (text === null ? null : Number(text));
const amount = (text: string | null) => (text === null ? null : { amount: text });

/** A condition as far as the page asks for it; deeper ones have nodes that say nothing here, and are not complete. */
interface Known extends ClubActivitiesLeafFragment {
  readonly all?: readonly Known[] | null;
  readonly any?: readonly Known[] | null;
  readonly not?: Known | null;
}

/** The tree of a condition that is kept; a single rule comes in a group, to which others can be added. */
export function treeOf(condition: Known, ids: Ids): Group {
  const item = itemOf(condition, ids);
  if (item.kind === 'group' && item.mode !== 'car' && !item.isNegated) return item;
  return { kind: 'group', id: ids(), isNegated: false, mode: 'all', items: [item] };
}

function itemOf(condition: Known, ids: Ids): Item {
  const { all, any, not, car } = condition;
  if (not) {
    const inner = itemOf(not, ids);
    if (!inner.isNegated) return { ...inner, isNegated: true };
    return { kind: 'group', id: ids(), isNegated: true, mode: 'all', items: [inner] };
  }
  const group = { kind: 'group', id: ids(), isNegated: false } as const;
  if (all) return { ...group, mode: 'all', items: all.map((each) => itemOf(each, ids)) };
  if (any) return { ...group, mode: 'any', items: any.map((each) => itemOf(each, ids)) };
  if (car) return { ...group, mode: 'car', items: rulesIn(car, CAR_RULES, ids) };
  const [rule] = rulesIn(condition, RULES, ids);
  return rule ?? { ...group, mode: 'all', items: [] };
}

function rulesIn(of: object, fields: Readonly<Record<string, RuleKind>>, ids: Ids): Rule[] {
  const values = of as Readonly<Record<string, unknown>>;
  return Object.keys(fields).flatMap((field) => {
    const value = values[field];
    if (value === null || value === undefined) return [];
    const rule = emptyRule(ids(), field as RuleField);
    if (Array.isArray(value)) return [{ ...rule, codes: value as string[] }];
    const { atLeast, atMost } = value as { atLeast: unknown; atMost: unknown };
    return [{ ...rule, atLeast: textOf(atLeast), atMost: textOf(atMost) }];
  });
}

function textOf(end: unknown): string | null {
  if (end === null || end === undefined) return null;
  return typeof end === 'object' ? (end as { amount: string }).amount : String(end);
}

/** The tree with one item put in the place of the one with its id. */
export function replaced(group: Group, item: Item): Group {
  if (group.id === item.id && item.kind === 'group') return item;
  const items = group.items.map((each) => {
    if (each.id === item.id) return item;
    return each.kind === 'group' ? replaced(each, item) : each;
  });
  return { ...group, items };
}

/** The tree without an item. */
export function removed(group: Group, id: string): Group {
  const items = group.items
    .filter((each) => each.id !== id)
    .map((each) => (each.kind === 'group' ? removed(each, id) : each));
  return { ...group, items };
}

/** The tree with an item at the end of one of its groups. */
export function added(group: Group, groupId: string, item: Item): Group {
  if (group.id === groupId) return { ...group, items: [...group.items, item] };
  const items = group.items.map((each) => (each.kind === 'group' ? added(each, groupId, item) : each));
  return { ...group, items };
}
