import { type Language, presentExplanation } from '@autoclub/subgraph-kit';
import type { EarningRecord } from '../application/ports';
import type { EarningRule } from '../domain/earning-rules/earning-rule';
import { type Judgement, outcomeNames } from '../domain/judgement';
import type { PointsProgramme } from '../domain/points-numbers';
import type { EarningRuleType } from './earning-rule.type';
import { presentParameter } from './present-parameter';
import type { PointsJudgementType, PointsPreviewType } from './points-judgement.type';

/* From what the domain says to what the graph shows; pure. */

export function presentJudgement(record: EarningRecord, language: Language): PointsJudgementType {
  const { judgement, document, judgedOn, trace } = record;
  return {
    ...presentPreview(judgement, language),
    source: { type: document.type, id: document.id },
    businessDay: document.businessDay,
    judgedOn,
    membership: judgement.membershipId === null ? null : { id: judgement.membershipId },
    traceId: trace.correlationId,
  };
}

export function presentPreview(judgement: Judgement, language: Language): PointsPreviewType {
  const { outcome, points, explanation } = judgement;
  return {
    outcome,
    outcomeLabel: outcomeNames[outcome][language],
    points,
    explanation: presentExplanation(explanation, language),
  };
}

export function presentRule(
  rule: EarningRule,
  programme: PointsProgramme,
  language: Language,
): EarningRuleType {
  const parameters = rule.parameters.map((name) => presentParameter(name, programme.points, language));
  const examples = rule.examples.map(({ title, formula, points }) => ({
    title: title[language],
    formula,
    points,
  }));
  return {
    code: rule.code,
    ruleId: rule.ruleId,
    title: rule.title[language],
    description: rule.description[language],
    sourceType: rule.source,
    programmeVersion: programme.version,
    parameters,
    examples,
  };
}
