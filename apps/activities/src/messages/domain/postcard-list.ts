import type { Message } from './message';
import { fillTemplate } from './message-templates/message-template';
import { messageTemplate } from './message-templates';

/*
 * The list of cards to be printed and posted (rulebook ACT-08). It names people by their ids; who prints it adds the
 * addresses from the dealer's own system.
 */

/** A card of the list. */
export interface Postcard {
  readonly messageId: string;
  readonly customerId: string;
  readonly text: string;
}

/** People are written to in Chinese, the language of the dealers, until a customer can choose. */
export function postcardOf({ id, customerId, template, facts }: Message): Postcard {
  return { messageId: id, customerId, text: fillTemplate(messageTemplate(template), facts, 'zh') };
}

/** The list as CSV, with a byte order mark so that spreadsheets read Chinese. */
export function postcardCsv(cards: readonly Postcard[]): string {
  const rows = cards.map(({ messageId, customerId, text }) => [messageId, customerId, text]);
  const lines = [['messageId', 'customerId', 'text'], ...rows].map((row) => row.map(cellOf).join(','));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

/**
 * A spreadsheet runs what begins with one of these as a formula, also behind blanks; an apostrophe in front makes it
 * text. Every cell is quoted.
 */
function cellOf(value: string): string {
  const safe = /^[\s\ufeff]*[=+\-@\t\r|%]/.test(value) ? `'${value}` : value;
  return `"${safe.replace(/"/g, '""')}"`;
}

/** The list as a page to be printed, a card a sheet. It runs nothing and loads nothing. */
export function postcardPage(cards: readonly Postcard[]): string {
  const sheets = cards.map(
    ({ customerId, text }) =>
      `<section><p>${escaped(text)}</p><footer>${escaped(customerId)}</footer></section>`,
  );
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>明信片 Postcards</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>@page{size:A6 landscape;margin:12mm}section{break-after:page;font:14pt/1.6 sans-serif}
footer{font-size:8pt}</style>
</head><body>
${sheets.join('\n')}
</body></html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
