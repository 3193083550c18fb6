/**
 * Makers whose VIN carries a check digit in its ninth place, by the first characters of the WMI (ISO 3780). Elsewhere
 * the ninth place is the maker's own, such as the Z of European cars, and proves nothing.
 */
export const checkDigitMakers: readonly {
  readonly where: string;
  readonly wmi: RegExp;
  readonly source: string;
}[] = [
  { where: 'United States', wmi: /^(?:[145]|7[F-Z0-9])/, source: '49 CFR 565.15' },
  { where: 'Canada', wmi: /^2/, source: 'Motor Vehicle Safety Regulations, schedule IV, standard 115' },
  { where: 'Mexico', wmi: /^3[A-W]/, source: 'NOM-001-SSP-2008' },
  { where: 'China', wmi: /^[LH]/, source: 'GB 16735' },
];
