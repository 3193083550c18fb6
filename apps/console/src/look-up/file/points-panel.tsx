import type { LookUpPointsFragment } from '../../generated/look-up';
import type { Language } from '../../language/languages';
import { useLanguage, useWords } from '../../language/words';
import { Explained } from '../../parts/explained';
import { Day } from '../../parts/figures';
import { countText } from '../../parts/number-texts';
import { Panel, Quiet } from '../panel';
import { words } from './words';

const SHOWN = 8;

/** The last entries of the points account, each with its reason (rulebook PTS-09). */
export function PointsPanel({ of }: { readonly of: LookUpPointsFragment }) {
  const t = useWords(words);
  const language = useLanguage();
  const entries = of.pointsAccount?.entries.nodes ?? [];
  return (
    <Panel title={t('pointsTitle')}>
      {entries.length === 0 ? (
        <Quiet>{t('noEntries')}</Quiet>
      ) : (
        <table className="desk-table">
          <thead>
            <tr>
              <th scope="col">{t('day')}</th>
              <th scope="col">{t('entry')}</th>
              <th scope="col" className="is-number">
                {t('points')}
              </th>
              <th scope="col" className="is-number">
                {t('after')}
              </th>
            </tr>
          </thead>
          <tbody>
            {entries.slice(0, SHOWN).map((entry) => (
              <tr key={entry.id}>
                <td>
                  <Day of={entry.businessDay} />
                </td>
                <td>{entry.kindLabel}</td>
                <td className="is-number">
                  <Explained
                    label={t('whyEntry', { points: entry.points })}
                    explanations={[entry.explanation]}
                  >
                    {signedText(entry.points, language)}
                  </Explained>
                </td>
                <td className="is-number">{countText(entry.balanceAfter, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

const signedText = (points: number, language: Language): string =>
  points > 0 ? `+${countText(points, language)}` : countText(points, language);
