import type { Refusal } from '@autoclub/domain-kit';

export type TextFault = 'TEXT_REQUIRED' | 'TEXT_TOO_LONG' | 'TEXT_INVALID';

/** Line breaks, control and direction characters: never part of a name, a code or a number. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u;

/** What is wrong with one line of text; at most one fault. Length counts characters, not bytes. */
export function textFaults(text: string, field: readonly string[], maxLength: number): Refusal<TextFault>[] {
  if (text.trim() === '') return [{ code: 'TEXT_REQUIRED', field }];
  if ([...text].length > maxLength) return [{ code: 'TEXT_TOO_LONG', field, facts: { maxLength } }];
  return FORBIDDEN.test(text) ? [{ code: 'TEXT_INVALID', field }] : [];
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,63}$/;

/** Codes and numbers of foreign systems: Latin letters, digits and `. _ / -`, at most 64 characters. */
export function codeFaults(text: string, field: readonly string[]): Refusal<TextFault | 'CODE_INVALID'>[] {
  const faults = textFaults(text, field, 64);
  if (faults.length > 0) return faults;
  return CODE.test(text) ? [] : [{ code: 'CODE_INVALID', field }];
}
