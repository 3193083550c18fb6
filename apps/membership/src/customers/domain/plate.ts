const PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';

/**
 * A plate of the mainland: province, letter of the city, five characters, or six on new-energy cars. The letters I
 * and O are not used; the last character of special plates is a word (GA 36).
 */
const PLATE = new RegExp(`^[${PROVINCES}][A-HJ-NP-Z][A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳使领]$`, 'u');

/** The plate without blanks and dots and in upper case; undefined when it is not the format of a plate. */
export function normalisedPlate(text: string): string | undefined {
  if (text.length > 16) return undefined;
  const plate = text.replace(/[\s·.]/g, '').toUpperCase();
  return PLATE.test(plate) ? plate : undefined;
}
