import type { ReactNode } from 'react';
import type { EnrolmentCustomerFragment } from '../../generated/enrolment';
import { useLanguage, useWords } from '../../language/words';
import { countText, dayText } from '../../parts/number-texts';
import { words } from '../words';

interface MergePreviewProps {
  readonly stays: EnrolmentCustomerFragment;
  readonly goes: EnrolmentCustomerFragment;
}

/** Both records side by side, and the one that there will be: names of the one that stays, cars and cards of both. */
export function MergePreview({ stays, goes }: MergePreviewProps) {
  const t = useWords(words);
  const language = useLanguage();
  const cars = ({ vehicles }: EnrolmentCustomerFragment) =>
    vehicles.map(({ plate, vin, modelCode }) => [plate ?? vin, modelCode].join(' '));
  const cards = ({ memberships }: EnrolmentCustomerFragment) =>
    memberships.flatMap(({ memberNumber, tier }) => (memberNumber ? [`${memberNumber} ${tier.name}`] : []));
  const points = ({ membership }: EnrolmentCustomerFragment) =>
    membership?.pointsAccount?.balance.available ?? 0;
  const lastVisit = ({ repairOrders }: EnrolmentCustomerFragment) =>
    repairOrders?.nodes[0]?.businessDay ?? '';
  const day = (text: string) => (text === '' ? '–' : dayText(text, language));
  const list = (texts: readonly string[]) => (texts.length === 0 ? '–' : texts.join(t('comma')));
  const rows: [string, ReactNode, ReactNode, ReactNode][] = [
    [t('name'), stays.name, goes.name, stays.name],
    [t('phone'), stays.phone, goes.phone, stays.phone],
    [t('vehiclesTitle'), list(cars(stays)), list(cars(goes)), list([...cars(stays), ...cars(goes)])],
    [t('cardNumber'), list(cards(stays)), list(cards(goes)), list([...cards(stays), ...cards(goes)])],
    [
      t('points'),
      ...[points(stays), points(goes), points(stays) + points(goes)].map((count) =>
        countText(count, language),
      ),
    ] as [string, string, string, string],
    [
      t('lastVisit'),
      ...[lastVisit(stays), lastVisit(goes), [lastVisit(stays), lastVisit(goes)].sort().at(-1) ?? ''].map(
        day,
      ),
    ] as [string, string, string, string],
  ];
  return (
    <table className="desk-table enrol-preview">
      <thead>
        <tr>
          <th scope="col" />
          <th scope="col">{t('stays')}</th>
          <th scope="col">{t('goes')}</th>
          <th scope="col">{t('afterwards')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, at) => (
              <td key={at}>{at === 2 ? <strong>{cell}</strong> : cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
