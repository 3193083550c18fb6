import { Alert } from 'antd';
import { useNavigate } from 'react-router';
import { LookUpAroundDocument, type LookUpAroundQuery, LookUpCardDocument } from '../../generated/look-up';
import { type Asked, useGraph } from '../../graph/use-graph';
import { useWords } from '../../language/words';
import { Explained } from '../../parts/explained';
import { Part } from '../../parts/part';
import { useLabels } from '../labels';
import { Panel, Quiet } from '../panel';
import { useAltKeys } from '../use-alt-keys';
import { AdvisedPanel } from './advised-panel';
import { ActivitiesPanel, WorthPanel } from './club-panels';
import { DuesPanel } from './dues-panel';
import { EntitlementsPanel } from './entitlements-panel';
import { type CustomerOnCard, type DeskAction, Figure, Heading } from './heading';
import { LastOrderPanel } from './last-order-panel';
import { PointsPanel } from './points-panel';
import { TierPanel } from './tier-panel';
import { VehiclePanel } from './vehicles-panel';
import { words } from './words';

/**
 * Everything of a customer on one page (rulebook MEM-14), by two questions asked side by side: what the card says, and
 * what lies around it. Neither waits for the other, and a service that is away takes only its own parts along.
 */
export function CustomerFile({ id }: { readonly id: string }) {
  const t = useWords(words);
  const card = useGraph(LookUpCardDocument, { id });
  const around = useGraph(LookUpAroundDocument, { id });
  const actions = useActions(id, card.data?.customer?.membership != null);
  useAltKeys(actions);
  return (
    <Part of={card} isEmpty={({ customer }) => customer == null} empty={t('noCustomer')}>
      {({ customer }) =>
        customer && (
          <section aria-label={customer.name} className="desk-file">
            <Heading of={customer} actions={actions}>
              <ClassFigures of={around.data?.customer} />
            </Heading>
            {customer.warnings.map(({ code, message }) => (
              <Alert key={code} type="warning" showIcon title={message} />
            ))}
            <Panels of={customer} around={around} />
          </section>
        )
      }
    </Part>
  );
}

interface PanelsProps {
  readonly of: CustomerOnCard;
  readonly around: Asked<LookUpAroundQuery>;
}

function Panels({ of: { membership, vehicles }, around }: PanelsProps) {
  const t = useWords(words);
  const files = new Map(around.data?.customer?.vehicles.map(({ id, file }) => [id, file]));
  return (
    <div className="desk-grid">
      {membership && <PointsPanel of={membership} />}
      {membership && <TierPanel of={membership} />}
      {membership && <EntitlementsPanel of={membership} />}
      {vehicles.map((vehicle) => (
        <VehiclePanel key={vehicle.id} of={vehicle} file={files.get(vehicle.id) ?? null} />
      ))}
      {vehicles.length === 0 && (
        <Panel title={t('vehiclesTitle')}>
          <Quiet>{t('noVehicle')}</Quiet>
        </Panel>
      )}
      <Part of={around}>
        {({ customer: all }) =>
          all && (
            <>
              <DuesPanel of={all} />
              <AdvisedPanel of={all} />
            </>
          )
        }
      </Part>
      {around.data?.customer && (
        <>
          <LastOrderPanel of={around.data.customer} />
          <WorthPanel of={around.data.customer} membership={around.data.customer.membership} />
          <ActivitiesPanel of={around.data} />
        </>
      )}
    </div>
  );
}

function ClassFigures({ of }: { readonly of: LookUpAroundQuery['customer'] | undefined }) {
  const t = useWords(words);
  const label = useLabels();
  const classes = of?.classes;
  if (!classes) return null;
  const { value, frequency } = classes;
  return (
    <>
      <Figure name={t('valueClass')} note={t('lastYear')}>
        <Explained explanations={[value.explanation]}>{label('ValueClass', value.class)}</Explained>
      </Figure>
      <Figure name={t('frequencyClass')} note={t('lastYear')}>
        <Explained explanations={[frequency.explanation]}>
          {label('FrequencyClass', frequency.class)}
        </Explained>
      </Figure>
    </>
  );
}

function useActions(id: string, isMember: boolean): DeskAction[] {
  const t = useWords(words);
  const navigate = useNavigate();
  const go = (to: string) => () => void navigate(to);
  const record = { name: t('record'), letter: 'O', isFirst: true, run: go(`/orders?customer=${id}`) };
  const redeem = { name: t('redeem'), letter: 'R', run: go(`/orders?redeem=${id}`) };
  const enrol = {
    name: isMember ? t('records') : t('enrol'),
    letter: 'E',
    run: go(`/enrolment?customer=${id}`),
  };
  return isMember ? [record, redeem, enrol] : [record, enrol];
}
