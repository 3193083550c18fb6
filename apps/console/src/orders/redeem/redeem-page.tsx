import { Flex } from 'antd';
import { OrdersRedeemDocument } from '../../generated/orders';
import { useGraph } from '../../graph/use-graph';
import { useWords } from '../../language/words';
import { Quiet } from '../../look-up/panel';
import { Part } from '../../parts/part';
import { PersonLine } from '../person-line';
import { words } from '../words';
import { OffersTable } from './offers-table';
import { RedemptionsTable } from './redemptions-table';

/** A member spends points: on goods, coupons and services, with the last redemptions and the way back beside them. */
export function RedeemPage({ customerId }: { readonly customerId: string }) {
  const t = useWords(words);
  const asked = useGraph(OrdersRedeemDocument, { customerId });
  return (
    <Part of={asked} isEmpty={({ customer }) => customer == null} empty={t('noCustomer')}>
      {(data) =>
        data.customer && (
          <Flex vertical gap="small">
            <PersonLine of={data.customer} />
            {data.customer.membership ? (
              <div className="orders-sheet">
                <OffersTable answer={data} membership={data.customer.membership} asked={asked} />
                <RedemptionsTable answer={data} membership={data.customer.membership} asked={asked} />
              </div>
            ) : (
              <Quiet>{t('onlyMembers')}</Quiet>
            )}
          </Flex>
        )
      }
    </Part>
  );
}
