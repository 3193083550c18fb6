import { defineRefusals } from './define-refusals';
import { fileRefusals, rowRefusals } from './file-refusals';
import { inputRefusals } from './input-refusals';
import { keyRefusals } from './key-refusals';
import { notFoundRefusals } from './not-found-refusals';

/** A document contradicts what the books already hold (rulebook CONV-5). */
const documentRefusals = defineRefusals({
  DUPLICATE_EXTERNAL_NUMBER: {
    zh: '外部单号 {number} 的同一版本已有不同内容；更正请提高版本号。',
    en: 'The external number {number} has other content in this revision. Raise the revision to amend it.',
  },
  REVISION_OUTDATED: {
    zh: '已有更高的版本 {revision}。',
    en: 'Revision {revision} has been delivered already.',
  },
});

/** A person speaks for themselves; what others did is reported by the dealer's system. */
const personRefusals = defineRefusals({
  ANOTHER_PERSON_NAMED: {
    zh: '只能登记本人所做的事；他人所做的事由经销商系统报告。',
    en: "A person records what they did themselves; the dealer's system reports what others did.",
  },
});

/**
 * The one vocabulary of the platform: what more than one command can refuse, under one code and in one wording. A
 * command picks what it can give, and adds its own.
 */
export const commonRefusals = defineRefusals({
  ...inputRefusals.texts,
  ...notFoundRefusals.texts,
  ...documentRefusals.texts,
  ...personRefusals.texts,
  ...fileRefusals.texts,
  ...rowRefusals.texts,
  ...keyRefusals.texts,
});
