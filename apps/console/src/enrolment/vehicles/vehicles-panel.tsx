import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useWords } from '../../language/words';
import { Panel, Quiet } from '../../look-up/panel';
import { Day } from '../../parts/figures';
import type { RecordPartProps } from '../record-part';
import { words } from '../words';
import { BindDialog } from './bind-dialog';
import { TransferDialog } from './transfer-dialog';

/** The cars of a customer: a further one is bound, one that was sold on is transferred. */
export function VehiclesPanel({ of, reload }: RecordPartProps) {
  const t = useWords(words);
  const [isBinding, setBinding] = useState(false);
  const [moved, setMoved] = useState<string>();
  const vehicle = of.vehicles.find(({ id }) => id === moved);
  return (
    <Panel
      title={t('vehiclesTitle')}
      extra={
        <Button size="small" onClick={() => setBinding(true)}>
          {t('bind')}
        </Button>
      }
    >
      {of.vehicles.length === 0 && <Quiet>{t('noVehicle')}</Quiet>}
      <ul className="desk-list">
        {of.vehicles.map(({ id, plate, modelCode, vin, purchasedOn, isSoldHere }) => (
          <li key={id} className="enrol-vehicle">
            <div>
              <strong>{plate ?? t('noPlate')}</strong> {modelCode} {isSoldHere && <Tag>{t('soldHere')}</Tag>}
              <div className="desk-sub">
                {vin}
                {purchasedOn && (
                  <>
                    {' · '}
                    {t('purchased')} <Day of={purchasedOn} />
                  </>
                )}
              </div>
            </div>
            <Button
              size="small"
              onClick={() => setMoved(id)}
              aria-label={t('transferThis', { plate: plate ?? vin })}
            >
              {t('transfer')}
            </Button>
          </li>
        ))}
      </ul>
      {isBinding && <BindDialog customer={of} reload={reload} onClose={() => setBinding(false)} />}
      {vehicle && (
        <TransferDialog customer={of} vehicle={vehicle} reload={reload} onClose={() => setMoved(undefined)} />
      )}
    </Panel>
  );
}
