import { Button, InputNumber, Modal, Tag, Typography } from 'antd';
import { useState } from 'react';
import { OrdersSpendDocument, type OrdersRedeemQuery } from '../../generated/orders';
import { useIdempotencyKey } from '../../graph/idempotency-key';
import { useCommand } from '../../graph/use-command';
import type { Asked } from '../../graph/use-graph';
import { useLanguage, useWords } from '../../language/words';
import { Panel, Quiet, Row } from '../../look-up/panel';
import { FailureNote } from '../../parts/failure-note';
import { PointsFigure } from '../../parts/figures';
import { countText } from '../../parts/number-texts';
import { useLabels } from '../labels';
import { words } from '../words';
import { type Offer, offersOf } from './offers';

type Membership = NonNullable<NonNullable<OrdersRedeemQuery['customer']>['membership']>;

export interface RedeemPartProps {
  readonly answer: OrdersRedeemQuery;
  readonly membership: Membership;
  readonly asked: Asked<OrdersRedeemQuery>;
}

/** Everything points can be spent on; what the member cannot afford is there, but cannot be chosen. */
export function OffersTable({ answer, membership, asked }: RedeemPartProps) {
  const t = useWords(words);
  const labels = useLabels();
  const language = useLanguage();
  const [chosen, setChosen] = useState<Offer>();
  const available = membership.pointsAccount?.balance.available ?? 0;
  const offers = offersOf(answer);
  return (
    <Panel title={t('offersTitle')}>
      {offers.length === 0 && <Quiet>{t('noOffers')}</Quiet>}
      <table className="desk-table">
        <tbody>
          {offers.map((offer) => (
            <tr key={offer.key}>
              <td>{offer.name}</td>
              <td>
                <Tag>{labels.of('RedemptionTargetType', offer.type)}</Tag>
              </td>
              <td className="is-number">
                {offer.stock === undefined ? '' : t('stock', { count: offer.stock })}
              </td>
              <td className="is-number">
                <Button
                  size="small"
                  aria-label={t('redeemThis', {
                    name: offer.name,
                    points: countText(offer.points, language),
                  })}
                  disabled={offer.points > available || offer.stock === 0}
                  onClick={() => setChosen(offer)}
                >
                  {t('redeem', { points: countText(offer.points, language) })}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="desk-quiet">{t('canSpend', { points: countText(available, language) })}</p>
      {chosen && (
        <Confirm
          key={chosen.key}
          {...{ offer: chosen, available, membership, asked, onClose: () => setChosen(undefined) }}
        />
      )}
    </Panel>
  );
}

interface ConfirmProps {
  readonly offer: Offer;
  readonly available: number;
  readonly membership: Membership;
  readonly asked: Asked<OrdersRedeemQuery>;
  readonly onClose: () => void;
}

/** Asks how many and for how many points; the key of the command is made as it opens. */
function Confirm({ offer, available, membership, asked, onClose }: ConfirmProps) {
  const t = useWords(words);
  const { key } = useIdempotencyKey();
  const spend = useCommand(OrdersSpendDocument);
  const [quantity, setQuantity] = useState(1);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const points = offer.points * quantity;
  const most = Math.max(1, Math.min(Math.floor(available / offer.points), offer.stock ?? 20, 20));
  const redeem = async () => {
    const target = { type: offer.type, code: offer.code, quantity };
    const payload = await spend.run({ idempotencyKey: key, membershipId: membership.id, points, target });
    if (!payload) return;
    setRefusals(payload.userErrors.map(({ message }) => message));
    const id = payload.redemption?.id;
    if (payload.userErrors.length > 0 || id === undefined) return;
    onClose();
    await asked.until(({ customer }) =>
      (customer?.membership?.pointsAccount?.redemptions.nodes ?? []).some(
        (each) => each.id === id && each.status !== 'RESERVED',
      ),
    );
  };
  return (
    <Modal
      open
      title={offer.name}
      okText={t('redeemFor', { points })}
      okButtonProps={{ loading: spend.isRunning, disabled: points > available }}
      onOk={() => void redeem()}
      onCancel={onClose}
    >
      {refusals.map((message) => (
        <Typography.Paragraph key={message} type="danger" role="alert">
          {message}
        </Typography.Paragraph>
      ))}
      {spend.failure && <FailureNote failure={spend.failure} />}
      <dl className="desk-rows">
        <Row name={t('quantity')}>
          <InputNumber
            autoFocus
            aria-label={t('quantity')}
            min={1}
            max={most}
            precision={0}
            value={quantity}
            onChange={(value) => setQuantity(value ?? 1)}
            onPressEnter={() => void redeem()}
          />
        </Row>
        <Row name={t('costs')}>
          <PointsFigure of={points} />
        </Row>
        <Row name={t('leftAfter')}>
          <PointsFigure of={available - points} />
        </Row>
      </dl>
    </Modal>
  );
}
