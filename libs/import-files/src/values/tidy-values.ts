import { instantOf, type LocalDate, localTime, parseLocalDate } from '@autoclub/domain-kit';
import { dayOfSerial } from './excel-days';

/*
 * What people and office programs write, as what a row wants. What none of these is stays as it was written: the row's
 * schema says what is wrong with it.
 */

/** Full-width digits, letters and signs, as Chinese keyboards write them, as the plain ones; other text stays. */
export function halfWidth(text: string): string {
  return text.replace(/[！-～\u3000]/g, (sign) =>
    sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  );
}

const CURRENCY = /^(?:[¥￥]|CNY|RMB|人民币)\s*|\s*(?:元|圆|CNY|RMB)(?:整)?$/gi;
const GROUPED = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const PLAIN = /^-?(?:\d+(?:\.\d*)?|\.\d+)$/;

/** An amount such as `¥1,199.50`, `１１９９．５元` or `(1,199.50)` as `1199.50`. */
export function tidyAmount(text: string): string {
  const plain = halfWidth(text).trim();
  const isBracketed = /^\(.*\)$/.test(plain);
  const sign = isBracketed || plain.startsWith('-') ? '-' : '';
  const bare = (isBracketed ? plain.slice(1, -1) : plain.replace(/^-/, ''))
    .trim()
    .replace(CURRENCY, '')
    .trim();
  const negativeInside = bare.startsWith('-') && sign === '';
  const number = negativeInside ? bare.slice(1) : bare;
  if (!GROUPED.test(number) && !PLAIN.test(number)) return text;
  return `${negativeInside ? '-' : sign}${withoutIdleZeros(number.replaceAll(',', ''))}`;
}

/** `12.3000` as `12.30`: zeros behind the second place say nothing. */
function withoutIdleZeros(number: string): string {
  return number
    .replace(/^\./, '0.')
    .replace(/\.$/, '')
    .replace(/(\.\d{2})0+$/, '$1');
}

/** A whole number such as `12,500 km` or `１２５００公里` as `12500`. */
export function tidyWhole(text: string): string {
  const bare = halfWidth(text)
    .trim()
    .replace(/\s*(?:km|公里|千米)$/i, '');
  return /^\d{1,3}(?:,\d{3})+$/.test(bare) || /^\d+(?:\.0+)?$/.test(bare)
    ? bare.replaceAll(',', '').replace(/\.0+$/, '')
    : text;
}

const DAY = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const TIME = /^[\sT]*(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2})(?:\.\d+)?秒?)?分?$/;

/** A day such as `2026/3/5`, `2026年3月5日`, `20260305` or the number a spreadsheet keeps, as `2026-03-05`. */
export function tidyDay(text: string): string {
  const wall = wallOf(text);
  return wall?.day ?? text;
}

/**
 * A time such as `2026/3/5 14:30` as an instant with its zone. What has no zone is on the wall of the dealer; a day
 * without a time is its noon, which lies on that day whatever the clocks do.
 */
export function tidyInstant(text: string, timeZone: string): string {
  const wall = wallOf(text);
  if (!wall) return text;
  const [time = '', seconds = '00'] = [wall.time.slice(0, 5), wall.time.slice(6, 8)];
  const instant = instantOf(wall.day, localTime(time), timeZone);
  return new Date(instant.getTime() + Number(seconds) * 1_000).toISOString();
}

interface Wall {
  readonly day: LocalDate;
  /** `HH:MM:SS` */
  readonly time: string;
}

const NOON = '12:00:00';

function wallOf(written: string): Wall | undefined {
  const plain = halfWidth(written).trim();
  const text = SERIAL.test(plain) ? (dayOfSerial(Number(plain)) ?? plain) : plain;
  const found = DAY.exec(text) ?? DIGITS.exec(text);
  if (!found) return undefined;
  const [whole, year = '', month = '', dayOfMonth = ''] = found;
  const day = parseLocalDate(`${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`);
  const rest = text.slice(whole.length);
  if (!day) return undefined;
  if (rest.trim() === '') return { day, time: NOON };
  const time = timeOf(rest);
  return time === undefined ? undefined : { day, time };
}

function timeOf(text: string): string | undefined {
  const [, hours = '', minutes = '', seconds = '0'] = TIME.exec(text) ?? [];
  if (hours === '' || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return [hours, minutes, seconds].map((part) => part.padStart(2, '0')).join(':');
}

const YES = ['true', 'yes', 'y', '1', '是', '有', '√'];
const NO = ['false', 'no', 'n', '0', '否', '无', '×'];

/** Yes or no in the words and signs people use, as `true` or `false`. */
export function tidyFlag(text: string): string {
  const plain = halfWidth(text).trim().toLowerCase();
  if (YES.includes(plain)) return 'true';
  return NO.includes(plain) ? 'false' : text;
}
