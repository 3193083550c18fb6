import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { useWords } from '../language/words';
import '../look-up/look-up.css';
import { Page } from '../parts/page';
import { NewOrder } from './form/new-order';
import './orders.css';
import { OrderPage } from './receipt/order-page';
import { RedeemPage } from './redeem/redeem-page';
import { Start } from './start';
import { words } from './words';

/** What the desk writes: an order of a customer, its receipt, or points that are spent; which of them is in the address. */
export default function OrdersPage() {
  const t = useWords(words);
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const refusal: unknown = useLocation().state;
  const [order, customer, redeem] = ['order', 'customer', 'redeem'].map((name) => search.get(name));
  const saved = (id: string, why: string | undefined) =>
    void navigate(`/orders?order=${id}`, { replace: true, state: why });
  if (order)
    return (
      <Page heading={t('receiptHeading')}>
        <OrderPage key={order} id={order} refusal={typeof refusal === 'string' ? refusal : undefined} />
      </Page>
    );
  if (redeem)
    return (
      <Page heading={t('redeemHeading')}>
        <RedeemPage key={redeem} customerId={redeem} />
      </Page>
    );
  if (customer)
    return (
      <Page heading={t('newHeading')}>
        <NewOrder key={customer} customerId={customer} onSaved={saved} />
      </Page>
    );
  return (
    <Page heading={t('heading')}>
      <Start />
    </Page>
  );
}
