import { formatRate } from '@autoclub/domain-kit';
import type { OutletFileView } from '../application/reading';
import type { OutletScore as Score } from '../domain/outlet-score';
import type { OutletFile } from './outlet-file.type';
import type { OutletScore } from './outlet-score.type';

export function presentFile(record: OutletFileView): OutletFile {
  const { soldOn, deliveredOn, fieldCodes, correctedFieldCodes } = record;
  return {
    ...{ soldOn, deliveredOn, fieldCount: fieldCodes.length, record },
    fieldCodes: [...fieldCodes],
    correctedFieldCodes: [...correctedFieldCodes],
  };
}

export function presentScore(score: Score): OutletScore {
  const { scoreBp, explanation, ...counts } = score;
  return { ...counts, scoreRate: formatRate(scoreBp), score };
}
