import { Button, Card, Form, type FormInstance, Input, Select } from 'antd';
import type { OrdersQuoteQuery, RepairOrderLineKind } from '../../generated/orders';
import { useWords } from '../../language/words';
import { Amount } from '../../parts/figures';
import { useLabels } from '../labels';
import { words } from '../words';
import type { DeskCustomer } from './desk';
import { FIRST_LINE, type KeptLine } from './order-form';

type Quote = OrdersQuoteQuery['repairOrderQuote'];
type Coupon = NonNullable<DeskCustomer['coupons']>['nodes'][number];

interface LinesTableProps {
  readonly form: FormInstance;
  readonly lines: readonly KeptLine[];
  readonly quote: Quote | undefined;
  readonly customer: DeskCustomer;
}

/** The lines of an order; Enter in an amount begins the next one. */
export function LinesTable({ form, lines, quote, customer }: LinesTableProps) {
  const t = useWords(words);
  const coupons = (customer.coupons?.nodes ?? []).filter(({ status }) => status === 'ISSUED');
  const headings = [t('lineKind'), t('description'), t('payer'), t('listAmount'), t('priced')];
  return (
    <Card size="small" className="desk-panel">
      <div className="orders-line orders-line-heads" aria-hidden="true">
        {headings.map((heading, at) => (
          <span key={heading} className={at > 2 ? 'is-number' : undefined}>
            {heading}
          </span>
        ))}
      </div>
      <Form.List name="lines">
        {(fields, { add, remove }) => {
          const more = () => {
            add(FIRST_LINE);
            const name = ['lines', fields.length, 'kind'];
            setTimeout(() => form.focusField(name));
          };
          return (
            <>
              {fields.map(({ key, name }) => (
                <LineFields
                  key={key}
                  at={name}
                  coupons={coupons}
                  quoted={quotedLine(name, lines, quote)}
                  onNext={more}
                  onRemove={fields.length > 1 ? () => remove(name) : undefined}
                />
              ))}
              <Button type="dashed" onClick={more} style={{ marginTop: 6 }}>
                {t('addLine')}
              </Button>
            </>
          );
        }}
      </Form.List>
    </Card>
  );
}

/** The quoted line of a row; undefined while the row is not among those that were quoted. */
function quotedLine(row: number, lines: readonly KeptLine[], quote: Quote | undefined) {
  const at = lines.findIndex((each) => each.row === row);
  return at < 0 ? undefined : quote?.lines[at];
}

interface LineFieldsProps {
  readonly at: number;
  readonly coupons: readonly Coupon[];
  readonly quoted: Quote['lines'][number] | undefined;
  readonly onNext: () => void;
  readonly onRemove: (() => void) | undefined;
}

function LineFields({ at, coupons, quoted, onNext, onRemove }: LineFieldsProps) {
  const t = useWords(words);
  const labels = useLabels();
  const kind: RepairOrderLineKind | undefined = Form.useWatch(['lines', at, 'kind']);
  const fitting = coupons.filter((coupon) => kind !== undefined && fits(coupon, kind));
  const nth = (key: 'lineKind' | 'description' | 'payer' | 'listAmount' | 'coupon') =>
    t('nth', { what: t(key), n: at + 1 });
  return (
    <div className="orders-line">
      <Form.Item name={[at, 'kind']}>
        <Select aria-label={nth('lineKind')} options={labels.options('RepairOrderLineKind')} />
      </Form.Item>
      <div>
        <Form.Item name={[at, 'description']}>
          <Input aria-label={nth('description')} maxLength={200} placeholder={t('descriptionHint')} />
        </Form.Item>
        {fitting.length > 0 && (
          <Form.Item name={[at, 'couponId']}>
            <Select
              allowClear
              size="small"
              aria-label={nth('coupon')}
              placeholder={t('coupon')}
              options={fitting.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
        )}
      </div>
      <Form.Item name={[at, 'payer']}>
        <Select aria-label={nth('payer')} options={labels.options('Payer')} />
      </Form.Item>
      <Form.Item name={[at, 'listAmount']}>
        <Input
          aria-label={nth('listAmount')}
          inputMode="decimal"
          maxLength={16}
          className="orders-amount"
          onPressEnter={(event) => {
            if (event.ctrlKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onNext();
          }}
        />
      </Form.Item>
      <div className="orders-priced">
        {quoted && (
          <>
            <Amount of={quoted.payableAmount} />
            {Number(quoted.discountAmount.amount) > 0 && (
              <div className="desk-sub">
                −<Amount of={quoted.discountAmount} />
              </div>
            )}
          </>
        )}
      </div>
      {onRemove ? (
        <Button type="text" aria-label={t('removeLine', { n: at + 1 })} onClick={onRemove}>
          ×
        </Button>
      ) : (
        <span />
      )}
    </div>
  );
}

/** Which lines a coupon is for (rulebook SVC-07); the graph has the last word. */
function fits({ kind }: Coupon, line: RepairOrderLineKind): boolean {
  if (kind === 'FREE_SERVICE') return line === 'LABOUR' || line === 'OTHER';
  if (kind === 'LABOUR_DISCOUNT') return line === 'LABOUR';
  if (kind === 'MONEY_OFF_BOUTIQUE') return line === 'BOUTIQUE';
  return kind === 'MONEY_OFF_INSURANCE_RENEWAL' && line === 'INSURANCE';
}
