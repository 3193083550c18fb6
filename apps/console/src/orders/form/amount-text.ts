/** An amount as the graph takes it, with at most two decimals; no sign, for nothing costs less than nothing. */
const AMOUNT = /^\d{1,9}(\.\d{1,2})?$/;

/**
 * Reads an amount as people type it: full-width digits, spaces and separators of thousands are forgiven. Undefined for
 * what is none.
 */
export function amountText(typed: string | undefined): string | undefined {
  const plain = (typed ?? '')
    .normalize('NFKC')
    .replace(/[\s,，¥￥]/g, '')
    .replace(/。/g, '.');
  return AMOUNT.test(plain) ? plain : undefined;
}

/** The minor units of an amount that {@link amountText} has read. */
export function minorOf(amount: string): number {
  const [whole = '0', rest = ''] = amount.replace('-', '').split('.');
  const minor = Number(whole) * 100 + Number(rest.slice(0, 2).padEnd(2, '0'));
  return amount.startsWith('-') ? -minor : minor;
}

/** Minor units as the graph takes an amount. */
export function amountOf(minor: number): string {
  const sign = minor < 0 ? '-' : '';
  const digits = String(Math.abs(minor)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
