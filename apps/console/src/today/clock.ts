import { type Language, LANGUAGE_TAGS } from '../language/languages';

/** The time of an instant at the clock of the dealer, without its day. */
export function timeText(instant: string, language: Language, timeZone: string): string {
  const format = new Intl.DateTimeFormat(LANGUAGE_TAGS[language], {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return format.format(new Date(instant));
}
