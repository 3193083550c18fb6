import { dayOfSerial } from '../values/excel-days';

/** Formats that a workbook names by number alone; 27 to 36 and 50 to 58 are those of East Asian calendars. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Whether numbers in this format are dates: it has a letter of a date outside quotes, brackets and escapes. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(id);
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_./g, '');
  return /[ymdhs]/i.test(bare) && !/general/i.test(bare);
}

const DAYS_FROM_1900_TO_1904 = 1_462;

/** The number of a cell as the text a person would have typed: a day, or a day with its time on the wall. */
export function dateCell(value: string, isFrom1904: boolean): string {
  const serial = Number(value) + (isFrom1904 ? DAYS_FROM_1900_TO_1904 : 0);
  return dayOfSerial(serial) ?? value;
}
