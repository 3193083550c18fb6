import { commonRefusals, defineRefusals, type RefusalOf } from '@autoclub/domain-kit';

/** Why a checklist is not recorded (rulebook SVC-17). */
export const recordRefusals = defineRefusals({
  ...commonRefusals.pick(
    'DEALER_NOT_FOUND',
    'STAFF_MEMBER_NOT_FOUND',
    'REPAIR_ORDER_NOT_FOUND',
    'ANOTHER_PERSON_NAMED',
  ),
  CHECKLIST_UNKNOWN: { zh: '当前方案中没有该检查表。', en: 'The programme in force has no such checklist.' },
  CHECKLIST_ITEM_UNKNOWN: { zh: '检查表中没有该项目。', en: 'The checklist has no such item.' },
  CHECKLIST_ITEM_TWICE: { zh: '同一项目只能判断一次。', en: 'An item is judged once.' },
  CHECKLIST_ITEM_MISSING: {
    zh: '项目“{item}”尚未判断。',
    en: 'The item "{item}" has not been judged.',
  },
});

export type RecordRefusal = RefusalOf<typeof recordRefusals>;
