import { Tag } from 'antd';
import type { LookUpAdvisedFragment } from '../../generated/look-up';
import { useLanguage, useWords } from '../../language/words';
import { Amount, Day } from '../../parts/figures';
import { countText } from '../../parts/number-texts';
import { useLabels } from '../labels';
import { Panel, Quiet } from '../panel';
import { words } from './words';

/** What was advised and refused, in the workshop and at recruiting (rulebook SVC-23, MEM-11). */
export function AdvisedPanel({ of }: { readonly of: LookUpAdvisedFragment }) {
  const t = useWords(words);
  const work = of.vehicles.flatMap(({ plate, declinedWork }) =>
    (declinedWork ?? []).map((each) => ({ ...each, plate })),
  );
  const recommendations = of.recommendations.nodes;
  return (
    <Panel title={t('advisedTitle')}>
      {work.length + recommendations.length === 0 && <Quiet>{t('nothingAdvised')}</Quiet>}
      <ul className="desk-list">
        {work.map((each) => (
          <Declined key={each.id} of={each} />
        ))}
        {recommendations.map((each) => (
          <Recommended key={each.id} of={each} />
        ))}
      </ul>
    </Panel>
  );
}

type Work = NonNullable<LookUpAdvisedFragment['vehicles'][number]['declinedWork']>[number];

function Declined({ of }: { readonly of: Work & { readonly plate?: string | null | undefined } }) {
  const t = useWords(words);
  const label = useLabels();
  const language = useLanguage();
  return (
    <li>
      {of.isDue && <Tag color="red">{t('due')}</Tag>}
      {of.isRepeated && <Tag color="red">{t('again')}</Tag>}
      <strong>{of.jobCode}</strong> · <Amount of={of.estimatedAmount} />
      <div className="desk-sub">
        {label('DeclinedWorkUrgency', of.urgency)} · {of.plate} · {t('declinedOn')} <Day of={of.declinedOn} />
        {of.followUpOn && (
          <>
            {' · '}
            {t('askAgain')} <Day of={of.followUpOn} />
          </>
        )}
        {of.followUpAtKm != null && ` · ${t('km', { km: countText(of.followUpAtKm, language) })}`}
      </div>
    </li>
  );
}

type Recommendation = LookUpAdvisedFragment['recommendations']['nodes'][number];

function Recommended({ of }: { readonly of: Recommendation }) {
  const t = useWords(words);
  const label = useLabels();
  return (
    <li>
      <Tag>{label('RecommendationAnswer', of.answer)}</Tag>
      {t('recommended')}
      <div className="desk-sub">
        <Day of={of.proposedOn} />
        {of.staffMember && ` · ${of.staffMember.name}`}
        {of.followUpOn && (
          <>
            {' · '}
            {t('askAgain')} <Day of={of.followUpOn} />
          </>
        )}
      </div>
    </li>
  );
}
