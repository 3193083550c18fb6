import type { Language } from '../../language/languages';
import { rateText } from '../../parts/number-texts';

/** A difference of two shares with its sign, such as "+1.7 %". */
export function pointsText(rate: string, language: Language): string {
  const sign = Number(rate) > 0 ? '+' : '';
  return `${sign}${rateText(rate, language)}`;
}
