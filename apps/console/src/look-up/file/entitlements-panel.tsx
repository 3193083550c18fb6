import type { LookUpEntitlementsFragment } from '../../generated/look-up';
import { useWords } from '../../language/words';
import { Panel, Quiet, Row } from '../panel';
import { words } from './words';

/** What the card still gives in this membership year, what can run out first (rulebook SVC-05). */
export function EntitlementsPanel({ of }: { readonly of: LookUpEntitlementsFragment }) {
  const t = useWords(words);
  const entitlements = of.entitlements ?? [];
  const counted = entitlements.filter(({ grantedCount }) => grantedCount != null);
  const unlimited = entitlements.filter(({ grantedCount }) => grantedCount == null);
  return (
    <Panel title={t('entitlementsTitle')}>
      {entitlements.length === 0 && <Quiet>{t('noEntitlements')}</Quiet>}
      <dl className="desk-rows">
        {counted.map(({ id, name, remainingCount, grantedCount }) => (
          <Row key={id} name={name}>
            <strong>{t('left', { left: remainingCount ?? 0 })}</strong>
            <span className="desk-sub"> {t('ofGranted', { granted: grantedCount ?? 0 })}</span>
          </Row>
        ))}
      </dl>
      {unlimited.length > 0 && (
        <p className="desk-quiet">
          {t('unlimited', { names: unlimited.map(({ name }) => name).join(t('comma')) })}
        </p>
      )}
    </Panel>
  );
}
