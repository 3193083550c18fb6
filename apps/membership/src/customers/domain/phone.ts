/** Mobile numbers of the mainland, and landlines with their area code. */
const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^0\d{2,3}-?\d{7,8}$/;

/**
 * The number as it is kept: without spaces and without the prefix +86, so that the same number is always the same
 * text. Undefined for what cannot be dialled.
 */
export function normalisedPhone(text: string): string | undefined {
  if (text.length > 32) return undefined;
  const digits = text.replace(/[\s()]/g, '').replace(/^(\+86|0086)-?/, '');
  return MOBILE.test(digits) || LANDLINE.test(digits) ? digits : undefined;
}
