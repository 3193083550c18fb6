/**
 * The registration numbers of GA 36 as a table. Source of the elements, of the letters (O and I never in a serial, at
 * most two letters in one, all positions) and of 领 使 警 学 挂 港 澳 试 超: GA 36 sections 3.2, 5.7 to 5.10. New-energy plates:
 * Ministry of Public Security, 21 November 2016 (six places, D pure electric, F not), and GA 36-2018 for the letters
 * that follow D and F. 应急: General Office of the State Council, notice 114 of 2018. Armed police (WJ with the province,
 * or without it for the headquarters) and armed forces (two letters and five digits): the plates in use since 2013.
 * Which letters stand for which unit is published nowhere and changed with the reform of 2016, so every letter but I
 * and O is taken: a plate that is real is worse to refuse than one that is not to keep.
 */
export interface PlateKind {
  readonly name: string;
  /** What the number looks like without separators; `provinces`, `office` and `serial` are filled in. */
  readonly pattern: RegExp;
  readonly example: string;
}

const PROVINCE = '[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新]';
/** The issuing office may be any letter: O stands for a provincial office. */
const OFFICE = '[A-Z]';
/** At most two letters, wherever they stand. */
const serial = (places: number) => `(?!(?:\\d*[A-Z]){3})[0-9A-HJ-NP-Z]{${places}}`;
/** Pure electric: D, then A, B, C, E; others: F, then G, H, J, K. */
const ENERGY = '[DABCEFGHJK]';

const kind = (name: string, example: string, pattern: string): PlateKind => ({
  name,
  example,
  pattern: new RegExp(`^(?:${pattern})$`, 'u'),
});

export const plateKinds: readonly PlateKind[] = [
  kind('ordinary', '沪A12345', `${PROVINCE}${OFFICE}${serial(5)}`),
  kind('new energy, small', '沪AD12345', `${PROVINCE}${OFFICE}${ENERGY}[0-9A-HJ-NP-Z]\\d{4}`),
  kind('new energy, large', '沪A12345D', `${PROVINCE}${OFFICE}\\d{5}${ENERGY}`),
  kind('police, school, trailer', '京A1234警', `${PROVINCE}${OFFICE}${serial(4)}[警学挂]`),
  kind('test, oversize', '京A1234试', `${PROVINCE}${OFFICE}${serial(4)}[试超]`),
  kind('Hong Kong and Macau', '粤Z1234港', `粤Z${serial(4)}[港澳]`),
  kind('consulate, by office', '沪A1234领', `${PROVINCE}${OFFICE}${serial(4)}领`),
  kind('consulate, by mission', '沪22401领', `${PROVINCE}\\d{5}领|\\d{6}领|领\\d{6}`),
  kind('embassy', '使224001', `使\\d{6}|\\d{6}使`),
  kind('rescue', '京X2345应急', `${PROVINCE}(?:[XS]\\d{4}|\\d{5})应急`),
  kind('armed police', 'WJ京1234X', `WJ${PROVINCE}?\\d{4}[0-9A-HJ-NP-Z]`),
  kind('armed forces', 'VA12345', '[A-HJ-NP-Z]{2}\\d{5}'),
  kind('rescue, motorcycle', '应急京123X', `应急${PROVINCE}\\d{3}[XS]`),
];
