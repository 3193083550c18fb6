import { commonRefusals, defineRefusals } from '@autoclub/domain-kit';
import type { RefusalOf } from '@autoclub/domain-kit';

/** Why a condition cannot be judged (rulebook ANA-06). */
export const conditionRefusals = defineRefusals({
  ...commonRefusals.pick(
    'NUMBER_OUT_OF_RANGE',
    'TEXT_REQUIRED',
    'TEXT_TOO_LONG',
    'TEXT_INVALID',
    'CODE_INVALID',
    'AMOUNT_INVALID',
    'AMOUNT_NEGATIVE',
    'AMOUNT_OUT_OF_RANGE',
    'CURRENCY_MISMATCH',
  ),
  SEGMENT_CONDITION_EMPTY: {
    zh: '请给出条件；没有条件的分群会包含所有客户。',
    en: 'Give a condition. A segment without one would hold every customer.',
  },
  SEGMENT_CONDITION_AMBIGUOUS: {
    zh: '一个条件只能给出一项；多项请放入 all 或 any。',
    en: 'A condition says one thing. Put several into "all" or "any".',
  },
  SEGMENT_CONDITION_TOO_DEEP: {
    zh: '条件最多嵌套 {most} 层。',
    en: 'Conditions may stand inside each other at most {most} levels deep.',
  },
  SEGMENT_CONDITION_TOO_LARGE: {
    zh: '此处最多 {most} 项。',
    en: 'There may be at most {most} here.',
  },
  SEGMENT_RANGE_INVALID: {
    zh: '请至少给出一端，且下限不能大于上限。',
    en: 'Give one end at least, and a least that is not above the most.',
  },
});

/** Why the size of a group is not shown. */
export const previewRefusals = defineRefusals({
  ...conditionRefusals.texts,
  ...commonRefusals.pick('DEALER_NOT_FOUND'),
  SEGMENT_GROUP_TOO_SMALL: {
    zh: '符合或不符合条件的客户少于 {least} 人，不予显示。',
    en: 'Fewer than {least} customers meet the condition, or fail to. Such a group is not shown.',
  },
  SEGMENT_PREVIEWS_EXHAUSTED: {
    zh: '本月已试算该经销商的 {most} 个不同条件，请稍后再试。',
    en: 'You have measured {most} different conditions at this dealer within a month. Try again later.',
  },
});

const segmentRefusal = defineRefusals({
  SEGMENT_NOT_FOUND: { zh: '未找到该分群。', en: 'There is no such segment.' },
  SEGMENT_ARCHIVED: { zh: '该分群已停用。', en: 'The segment is archived.' },
});

/** Why a segment is not saved. */
export const saveRefusals = defineRefusals({
  ...conditionRefusals.texts,
  ...commonRefusals.pick('DEALER_NOT_FOUND'),
  SEGMENT_CODE_TAKEN: { zh: '分群代码 {code} 已被使用。', en: 'There is a segment {code} already.' },
  SEGMENT_LIMIT_REACHED: {
    zh: '最多保存 {most} 个分群，请先停用一个。',
    en: 'At most {most} segments can be kept. Archive one first.',
  },
});

/** Why a segment does not become another. */
export const changeRefusals = defineRefusals({
  ...conditionRefusals.texts,
  ...commonRefusals.pick('DEALER_NOT_FOUND'),
  ...segmentRefusal.texts,
});

/** Why a segment is not judged again, or archived. */
export const keptRefusals = defineRefusals({
  ...commonRefusals.pick('DEALER_NOT_FOUND'),
  ...segmentRefusal.texts,
});

export type ConditionRefusal = RefusalOf<typeof conditionRefusals>;
export type KeptRefusal = RefusalOf<typeof keptRefusals>;
