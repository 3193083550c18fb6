import type { Language } from '@autoclub/domain-kit';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it, no matter who wrote it. */
export function escaped(text: string | number): string {
  return String(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

/** A row of a table; each cell is text and escaped here. */
export function row(cells: readonly (string | number)[], tag: 'td' | 'th' = 'td'): string {
  return `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
}

/** Rows of a name and a value, such as the opening balance. */
export function facts(pairs: readonly (readonly [name: string, value: string | number])[]): string {
  return `<table class="facts">${pairs.map((pair) => row(pair)).join('')}</table>`;
}

const STYLE = `body{font:12pt sans-serif;margin:2cm;color:#111}table{border-collapse:collapse;width:100%}
th,td{border-bottom:1px solid #ccc;padding:4pt;text-align:left;vertical-align:top}.facts{width:auto;margin:1em 0}
@media print{body{margin:0}}`;

/** A page that prints, without script or anything fetched from elsewhere; the body is HTML already. */
export function htmlPage(language: Language, title: string, body: string): string {
  const lang = language === 'zh' ? 'zh-CN' : 'en';
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>${STYLE}</style></head><body><h1>${escaped(title)}</h1>${body}</body></html>`;
}
