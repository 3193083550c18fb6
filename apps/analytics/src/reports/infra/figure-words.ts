import type { Language } from '@autoclub/domain-kit';
import type { Kpi } from '../../figures';

/** A value as people read it, with nothing rounded: a rate as a percentage, thousands apart. */
export function figureWords(unit: Kpi['unit'], value: string, language: Language): string {
  const isZh = language === 'zh';
  switch (unit) {
    case 'RATE':
      return `${percent(value)} %`;
    case 'MONEY':
      return isZh ? `${grouped(value)} 元` : `CNY ${grouped(value)}`;
    case 'POINTS':
      return isZh ? `${grouped(value)} 分` : `${grouped(value)} points`;
    default:
      return grouped(value);
  }
}

/** Moves the point of a decimal text by two digits. */
function percent(value: string): string {
  const [, sign = '', whole = '0', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  const digits = part.padEnd(2, '0');
  const rest = digits.slice(2);
  const moved = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  return `${sign}${grouped(moved)}${rest ? `.${rest}` : ''}`;
}

function grouped(value: string): string {
  const [whole = '', part] = value.split('.');
  const apart = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? apart : `${apart}.${part}`;
}
