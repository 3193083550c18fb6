/**
 * What a reader without the right to personal data sees (rulebook PLT-03): enough to tell two records apart at the
 * counter, not enough to know or to call the person.
 */

/** `13812345678` becomes `138****5678`. */
export function maskedPhone(phone: string): string {
  return masked(phone, 3, 4);
}

/** `member@example.com` becomes `m***@example.com`; nothing tells how long the name is. */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return `${[...email].slice(0, 1).join('')}***${email.slice(at)}`;
}

/** `沪A12345` becomes `沪A***45`. */
export function maskedPlate(plate: string): string {
  return masked(plate, 2, 2);
}

/** `LSVAM4187C2184847` becomes `LSV**********4847`. */
export function maskedVin(vin: string): string {
  return masked(vin, 3, 4);
}

function masked(text: string, shownFirst: number, shownLast: number): string {
  const characters = [...text];
  const hidden = characters.length - shownFirst - shownLast;
  if (hidden <= 0) return '*'.repeat(characters.length);
  return [...characters.slice(0, shownFirst), '*'.repeat(hidden), ...characters.slice(-shownLast)].join('');
}
