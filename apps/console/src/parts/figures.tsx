import { useLanguage, useWords } from '../language/words';
import { countText, dayText, momentText, type MoneyValue, moneyText } from './number-texts';
import { words } from './words';

const NUMBER = { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' } as const;

/** An amount of money. */
export function Amount({ of }: { readonly of: MoneyValue }) {
  const language = useLanguage();
  return <span style={NUMBER}>{moneyText(of, language)}</span>;
}

/** A number of points, with its sign where it is an entry. */
export function PointsFigure({ of, isSigned = false }: { readonly of: number; readonly isSigned?: boolean }) {
  const language = useLanguage();
  const t = useWords(words);
  const sign = isSigned && of > 0 ? '+' : '';
  return (
    <span style={NUMBER}>
      {sign}
      {t('points', { count: countText(of, language) })}
    </span>
  );
}

/** A business day. */
export function Day({ of }: { readonly of: string }) {
  const language = useLanguage();
  return (
    <time dateTime={of} style={NUMBER}>
      {dayText(of, language)}
    </time>
  );
}

/** An instant, at the clock of the dealer where its time zone is given. */
export function Moment({ of, timeZone }: { readonly of: string; readonly timeZone?: string }) {
  const language = useLanguage();
  return (
    <time dateTime={of} style={NUMBER}>
      {momentText(of, language, timeZone)}
    </time>
  );
}
