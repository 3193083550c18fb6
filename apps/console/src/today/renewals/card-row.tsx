import { Form, Radio, Tag } from 'antd';
import { TodayRenewDocument, type TodayCardRenewalsQuery } from '../../generated/today';
import { useLanguage, useWords } from '../../language/words';
import { Amount } from '../../parts/figures';
import { dayText, moneyText } from '../../parts/number-texts';
import { useViewer } from '../../session/viewer-context';
import { Ask } from '../../forms/ask';
import { useDesk } from '../desk';
import { mayRenew } from '../rights';
import { Person, Row } from '../row';
import { useAct } from '../../forms/use-act';
import { words } from '../words';

type Card = TodayCardRenewalsQuery['renewalsDue']['nodes'][number];

interface CardProps {
  readonly card: Card;
  readonly onChanged: () => void;
}

/** A card in or near its window of renewal (rulebook MEM-05). */
export function CardRow({ card, onChanged }: CardProps) {
  const t = useWords(words);
  const language = useLanguage();
  const { today } = useDesk();
  const isOurs = mayRenew(useViewer());
  const { customer, tier, memberNumber, validity, renewalWindow } = card;
  const endsOn = validity?.to ?? '';
  const ends = endsOn <= today ? 'expiredOn' : 'expiresOn';
  return (
    <Row
      who={<Person of={customer} />}
      state={
        <Tag color={endsOn <= today ? 'red' : 'default'}>{t(ends, { day: dayText(endsOn, language) })}</Tag>
      }
      actions={isOurs && renewalWindow?.isOpen && <Renew card={card} onChanged={onChanged} />}
    >
      <span className="today-sub">
        {[tier.name, memberNumber].filter(Boolean).join(' · ')}
        {renewalWindow?.isOpen && (
          <>
            {' · '}
            {t('fee')} <Amount of={renewalWindow.feeAmount} />
          </>
        )}
        {renewalWindow &&
          !renewalWindow.isOpen &&
          ` · ${t('opensOn', { day: dayText(renewalWindow.opensOn, language) })}`}
      </span>
    </Row>
  );
}

const NOTHING = '0.00';

/** The fee is paid in money, or out of the stored value where that covers it (rulebook MEM-08, MEM-09). */
function Renew({ card, onChanged }: CardProps) {
  const t = useWords(words);
  const language = useLanguage();
  const { act, ...running } = useAct(TodayRenewDocument, onChanged, t('renewed'));
  const { id, customer, renewalWindow, wallet } = card;
  if (!renewalWindow) return null;
  const { amount } = renewalWindow.feeAmount;
  const stored = wallet?.balanceAmount;
  const isCovered = stored !== undefined && Number(stored.amount) >= Number(amount) && Number(amount) > 0;
  const submit = ({ by }: { readonly by: 'MONEY' | 'STORED_VALUE' }) =>
    by === 'MONEY'
      ? act({ membershipId: id, paidAmount: { amount } })
      : act({
          membershipId: id,
          paidAmount: { amount: NOTHING },
          offset: { kind: 'STORED_VALUE', amount: { amount } },
        });
  return (
    <Ask
      label={t('renew')}
      title={t('renewOf', { name: customer?.name ?? '' })}
      isPrimary
      initial={{ by: 'MONEY' as const }}
      onSubmit={submit}
      {...running}
    >
      <p>
        {t('fee')} <Amount of={renewalWindow.feeAmount} />
      </p>
      <Form.Item name="by" label={t('payBy')}>
        <Radio.Group
          options={[
            { value: 'MONEY', label: t('byMoney') },
            ...(isCovered
              ? [{ value: 'STORED_VALUE', label: t('byWallet', { amount: moneyText(stored, language) }) }]
              : []),
          ]}
        />
      </Form.Item>
    </Ask>
  );
}
