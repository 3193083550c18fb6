import { Tag } from 'antd';
import type { LookUpAdvisedFragment, LookUpVehicleFragment } from '../../generated/look-up';
import { useLanguage, useWords } from '../../language/words';
import { Amount, Day } from '../../parts/figures';
import { countText } from '../../parts/number-texts';
import { Panel, Quiet, Row } from '../panel';
import { words } from './words';

type File = NonNullable<LookUpAdvisedFragment['vehicles'][number]['file']>;

interface VehiclePanelProps {
  readonly of: LookUpVehicleFragment;
  /** What the workshop knows of the car; null while that is not there. */
  readonly file: File | null;
}

/** A car, and the habits around it (rulebook MEM-14). */
export function VehiclePanel({ of, file }: VehiclePanelProps) {
  const t = useWords(words);
  const language = useLanguage();
  const { plate, modelCode, vin, purchasedOn, habitCard } = of;
  return (
    <Panel
      title={[plate ?? t('noPlate'), modelCode].join(' · ')}
      extra={of.isSoldHere && <Tag>{t('soldHere')}</Tag>}
    >
      <dl className="desk-rows">
        <Row name={t('vin')}>{vin}</Row>
        {purchasedOn && (
          <Row name={t('purchased')}>
            <Day of={purchasedOn} />
          </Row>
        )}
        {file && (
          <Row name={t('visits')}>
            {t('visitCount', { count: file.visitCount })}
            {file.lastVisitOn && (
              <>
                {t('lastOn')} <Day of={file.lastVisitOn} />
              </>
            )}
          </Row>
        )}
        {file?.latestMileageKm != null && (
          <Row name={t('mileage')}>{t('km', { km: countText(file.latestMileageKm, language) })}</Row>
        )}
        {habitCard && <Habits of={habitCard} />}
      </dl>
      {!habitCard && <Quiet>{t('noHabits')}</Quiet>}
    </Panel>
  );
}

function Habits({ of }: { readonly of: NonNullable<LookUpVehicleFragment['habitCard']> }) {
  const t = useWords(words);
  const language = useLanguage();
  const { maintenanceIntervalKm, maintenanceIntervalMonths, insuranceRenewalOn, personal } = of;
  const interval = [
    maintenanceIntervalKm != null && t('km', { km: countText(maintenanceIntervalKm, language) }),
    maintenanceIntervalMonths != null && t('months', { count: maintenanceIntervalMonths }),
  ].filter((each) => each !== false);
  const named = (list: readonly { readonly name: string }[] = []) =>
    list.map(({ name }) => name).join(t('comma'));
  const lists = [
    [t('usage'), named(personal?.usageEnvironments)],
    [t('habits'), named(personal?.habits)],
    [t('interests'), named(personal?.offerInterests)],
  ] as const;
  return (
    <>
      {interval.length > 0 && <Row name={t('interval')}>{interval.join(' / ')}</Row>}
      {insuranceRenewalOn && (
        <Row name={t('insurance')}>
          <Day of={insuranceRenewalOn} />
        </Row>
      )}
      {personal?.likesToTalk != null && (
        <Row name={t('talk')}>{personal.likesToTalk ? t('talks') : t('quiet')}</Row>
      )}
      {personal?.waitingMinutes != null && (
        <Row name={t('waits')}>{t('minutes', { count: personal.waitingMinutes })}</Row>
      )}
      {personal?.comfortableSpendAmount && (
        <Row name={t('spend')}>
          <Amount of={personal.comfortableSpendAmount} />
        </Row>
      )}
      {lists.map(
        ([name, text]) =>
          text !== '' && (
            <Row key={name} name={name}>
              {text}
            </Row>
          ),
      )}
    </>
  );
}
