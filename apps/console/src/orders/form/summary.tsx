import { Card, Form, InputNumber, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../language/words';
import { Explained } from '../../parts/explained';
import { Amount, PointsFigure } from '../../parts/figures';
import { FailureNote } from '../../parts/failure-note';
import { Row } from '../../look-up/panel';
import { words } from '../words';
import { amountOf, minorOf } from './amount-text';
import { paidWith } from './order-form';
import type { Quoted } from './use-quote';

interface SummaryProps {
  readonly quoted: Quoted;
  /** What a point pays, as an amount. */
  readonly worth: string;
  readonly points: number;
  /** How many points at most pay. */
  readonly most: number;
  readonly isMember: boolean;
  readonly action: ReactNode;
}

/** What the order costs, who pays it with what, and what it earns, while it is being written. */
export function Summary({ quoted, worth, points, most, isMember, action }: SummaryProps) {
  const t = useWords(words);
  const { quote, isFresh, asked } = quoted;
  const totals = quote?.totals;
  const rest = totals ? paidWith(points, totals.customerPayableAmount.amount, worth) : undefined;
  return (
    <Card size="small" className="desk-panel orders-summary" aria-busy={!isFresh}>
      {asked.failure && <FailureNote failure={asked.failure} onRetry={asked.reload} />}
      {!totals && <Typography.Paragraph type="secondary">{t('quoteHint')}</Typography.Paragraph>}
      {totals && (
        <dl className="desk-rows" aria-live="polite">
          <Row name={t('listTotal')}>
            <Amount of={totals.listAmount} />
          </Row>
          <Row name={t('discount')}>
            <Explained explanations={[quote.discountExplanation]}>
              <span>
                −<Amount of={totals.discountAmount} />
              </span>
            </Explained>
          </Row>
          {totals.payableAmount.amount !== totals.customerPayableAmount.amount && (
            <Row name={t('othersPay')}>
              <OthersPay payable={totals.payableAmount.amount} own={totals.customerPayableAmount.amount} />
            </Row>
          )}
          <Row name={t('customerPays')}>
            <strong>
              <Amount of={totals.customerPayableAmount} />
            </strong>
          </Row>
        </dl>
      )}
      {isMember && (
        <Form.Item
          name="points"
          label={t('payWithPoints')}
          extra={t('mostPoints', { most })}
          rules={[{ type: 'number', min: 0, max: most, message: t('tooManyPoints', { most }) }]}
        >
          <InputNumber
            min={0}
            precision={0}
            controls={false}
            suffix={t('pointsUnit')}
            style={{ width: '100%' }}
          />
        </Form.Item>
      )}
      <Final points={quoted.points} rest={rest?.rest} />
      {quote?.warnings.map(({ code, message }) => (
        <p key={code} className="desk-quiet">
          {message}
        </p>
      ))}
      {action}
    </Card>
  );
}

interface FinalProps {
  readonly points: Quoted['points'];
  /** What is left to pay; undefined until there is a quote. */
  readonly rest: string | undefined;
}

function Final({ points, rest }: FinalProps) {
  const t = useWords(words);
  return (
    <>
      <dl className="desk-rows orders-final" aria-live="polite">
        <Row name={t('toPay')}>
          <strong className="orders-pay">{rest ? <Amount of={{ amount: rest }} /> : '–'}</strong>
        </Row>
        <Row name={t('willEarn')}>
          {points ? (
            <Explained explanations={[points.explanation]}>
              <strong>
                <PointsFigure of={points.points} isSigned />
              </strong>
            </Explained>
          ) : (
            '–'
          )}
        </Row>
      </dl>
      {points && <p className="desk-quiet">{points.explanation.text}</p>}
    </>
  );
}

function OthersPay({ payable, own }: { readonly payable: string; readonly own: string }) {
  return <Amount of={{ amount: amountOf(minorOf(payable) - minorOf(own)) }} />;
}
