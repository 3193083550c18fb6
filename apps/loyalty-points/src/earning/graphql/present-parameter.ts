import { type Language, formatMoney, money } from '@autoclub/domain-kit';
import { type Unit, UNITS, parameters } from '@autoclub/programme-config';
import { type LineKind, lineKindNames } from '../domain/earning-document';
import type { PointsNumbers } from '../domain/points-numbers';
import type { EarningRuleParameterType } from './earning-rule.type';

/** A number of the programme as a person reads it: its label, and its value with the unit (rulebook PLT-05). */
export function presentParameter(
  name: keyof PointsNumbers,
  numbers: PointsNumbers,
  language: Language,
): EarningRuleParameterType {
  const parameter = parameters.find(({ path }) => path === `points.${name}`);
  if (!parameter) throw new Error(`The programme has no number points.${name}.`);
  const { label, unit } = parameter;
  return { name, label: label[language], value: shownValue(numbers[name], unit, language) };
}

function shownValue(value: PointsNumbers[keyof PointsNumbers], unit: Unit, language: Language): string {
  if (value === null) return language === 'zh' ? '无' : 'none';
  if (typeof value !== 'number') return namesOf(value, language);
  if (unit === 'MONEY') return amountOf(value, language);
  if (unit === 'POINTS') return pointsOf(value, language);
  return `${value} ${UNITS[unit][language]}`;
}

function amountOf(minor: number, language: Language): string {
  const amount = formatMoney(money(minor));
  return language === 'zh' ? `${amount} 元` : `CNY ${amount}`;
}

function pointsOf(points: number, language: Language): string {
  if (language === 'zh') return `${points} 分`;
  return points === 1 ? '1 point' : `${points} points`;
}

function namesOf(kinds: readonly LineKind[], language: Language): string {
  return kinds.map((kind) => lineKindNames[kind][language]).join(language === 'zh' ? '、' : ', ');
}
