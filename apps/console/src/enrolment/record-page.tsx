import { Flex } from 'antd';
import { useNavigate } from 'react-router';
import { EnrolmentRecordDocument } from '../generated/enrolment';
import { useGraph } from '../graph/use-graph';
import { useWords } from '../language/words';
import { PersonLine } from '../orders/person-line';
import { Part } from '../parts/part';
import { ConsentsPanel } from './consents/consents-panel';
import { MembershipPanel } from './membership/membership-panel';
import { MergePanel } from './merge/merge-panel';
import type { RecordPartProps } from './record-part';
import { VehiclesPanel } from './vehicles/vehicles-panel';
import { words } from './words';

/** The record of a customer: card, cars, consents, and whether there are two of it. */
export function RecordPage({ id }: { readonly id: string }) {
  const t = useWords(words);
  const navigate = useNavigate();
  const asked = useGraph(EnrolmentRecordDocument, { id });
  const reload: RecordPartProps['reload'] = (hasArrived) =>
    asked.until(({ customer }) => customer != null && hasArrived(customer));
  return (
    <Part of={asked} isEmpty={({ customer }) => customer == null} empty={t('noCustomer')}>
      {({ customer, programme }) =>
        customer && (
          <Flex vertical gap="small">
            <PersonLine of={customer} />
            <div className="desk-grid">
              <MembershipPanel of={customer} tiers={programme?.tiers ?? []} reload={reload} />
              <VehiclesPanel of={customer} reload={reload} />
              <ConsentsPanel of={customer} reload={reload} />
              <MergePanel
                of={customer}
                reload={reload}
                onMerged={(survivorId) => {
                  asked.reload();
                  void navigate(`/enrolment?customer=${survivorId}`);
                }}
              />
            </div>
          </Flex>
        )
      }
    </Part>
  );
}
