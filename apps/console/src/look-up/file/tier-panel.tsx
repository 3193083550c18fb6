import { Tag } from 'antd';
import type { LookUpTierFragment } from '../../generated/look-up';
import { useWords } from '../../language/words';
import { Explained } from '../../parts/explained';
import { Amount, Day } from '../../parts/figures';
import { Panel, Quiet, Row } from '../panel';
import { words } from './words';

/** What is missing to each higher tier, way by way, and when the card is renewed (rulebook MEM-03, MEM-05). */
export function TierPanel({ of }: { readonly of: LookUpTierFragment }) {
  const t = useWords(words);
  const [next] = of.higherTiers;
  const { renewalWindow } = of;
  return (
    <Panel
      title={next ? t('missingTo', { tier: next.tier.name }) : t('tierTitle')}
      {...(next && { width: 'wide' })}
    >
      {!next && <Quiet>{t('highest')}</Quiet>}
      <ul className="desk-list desk-columns">
        {next?.ways.map(({ code, label, isOpen, explanation }) => (
          <li key={code}>
            <Tag color={isOpen ? 'blue' : undefined}>{isOpen ? t('open') : t('notYet')}</Tag>
            <Explained label={label} explanations={[explanation]}>
              {label}
            </Explained>
            <div className="desk-sub">{explanation.text}</div>
          </li>
        ))}
      </ul>
      {renewalWindow && (
        <dl className="desk-rows">
          <Row name={t('renewable')}>
            <Day of={renewalWindow.opensOn} /> – <Day of={renewalWindow.closesOn} />
          </Row>
          <Row name={t('renewalFee')}>
            <Amount of={renewalWindow.feeAmount} />
          </Row>
        </dl>
      )}
    </Panel>
  );
}
