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

/**
 * The one vocabulary of the platform: what more than one command can refuse, under one code and in one wording. A
 * command picks what it can give, and adds its own.
 */
export const commonRefusals = defineRefusals({
  ...inputRefusals.texts,
  ...notFoundRefusals.texts,
  ...documentRefusals.texts,
  ...fileRefusals.texts,
  ...rowRefusals.texts,
  ...keyRefusals.texts,
});
