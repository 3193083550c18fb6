import { defineRefusals, type RefusalOf } from '@autoclub/domain-kit';

export const pickRefusals = defineRefusals({
  ROSTER_FULL: {
    zh: '客户名单最多 {maxCustomers} 人，还可选 {room} 人。',
    en: 'A roster has at most {maxCustomers} customers; there is room for {room} more.',
  },
  CUSTOMER_ON_OTHER_ROSTER: {
    zh: '该客户已在本季度的另一份客户名单上。',
    en: 'The customer is on another roster of this quarter.',
  },
  CUSTOMER_NOT_IN_LOYAL_BASE: {
    zh: '该客户不属于忠诚客户群（甲类或潜在甲类）。',
    en: 'The customer is not of the loyal base (class A or potential A).',
  },
  CUSTOMERS_MISSING: { zh: '至少需要一位客户。', en: 'Name at least one customer.' },
});
type PickRefusal = RefusalOf<typeof pickRefusals>;

/** What is known of those who are to be picked. */
export interface Picking {
  /** As they were named, each once. */
  readonly customerIds: readonly string[];
  /** On this roster already. */
  readonly onRoster: ReadonlySet<string>;
  /** Of class A or potential A (rulebook ANA-02). */
  readonly inLoyalBase: ReadonlySet<string>;
  readonly maxCustomers: number;
}

/** What stands in the way of picking these customers (rulebook MEM-13); who is on the roster already does not count. */
export function pickFaults({ customerIds, onRoster, inLoyalBase, maxCustomers }: Picking): PickRefusal[] {
  const room = maxCustomers - onRoster.size;
  const newCount = customerIds.filter((id) => !onRoster.has(id)).length;
  const strangers = customerIds.flatMap((id, i) =>
    onRoster.has(id) || inLoyalBase.has(id)
      ? []
      : [pickRefusals.no('CUSTOMER_NOT_IN_LOYAL_BASE', ['customerIds', i])],
  );
  if (newCount <= room) return strangers;
  return [
    pickRefusals.no('ROSTER_FULL', ['customerIds'], { maxCustomers, room: Math.max(room, 0) }),
    ...strangers,
  ];
}
