import type { Language } from '../../language/languages';

interface NamedNumber {
  readonly path: string;
  readonly value?: string | null;
}

/** The codes of a list of the programme with their names, such as the habits of a habit card (rulebook MEM-14). */
export function namedCodes(
  numbers: readonly NamedNumber[],
  list: string,
  language: Language,
): { value: string; label: string }[] {
  const field = language === 'zh' ? 'nameZh' : 'nameEn';
  return numbers.flatMap(({ path, value }) => {
    const rest = path.startsWith(`${list}.`) ? path.slice(list.length + 1) : '';
    const [code = '', name] = rest.split('.');
    return name === field && value != null ? [{ value: code, label: value }] : [];
  });
}
