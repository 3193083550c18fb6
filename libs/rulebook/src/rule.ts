/** The part of the house that answers for a rule: one of the five services, or all of them together. */
export type RuleOwner =
  'platform' | 'membership' | 'loyalty-points' | 'service-ledger' | 'activities' | 'analytics';

/**
 * One rule of the rulebook as data. Code, tests, explanations and documentation name it by its id and take its words
 * from here, so that a rule is worded once (rulebook CONV-4, PLT-05).
 */
export interface Rule<Id extends string = string> {
  /** Chapter and number, such as `PTS-02`. Never re-used for another rule. */
  readonly id: Id;
  readonly service: RuleOwner;
  readonly titleZh: string;
  readonly titleEn: string;
  /** The rule in one sentence, for a person of the club. */
  readonly sentenceZh: string;
  readonly sentenceEn: string;
  /** The section of the rulebook that states the rule. */
  readonly source: string;
  /**
   * Where the rule's numbers live: paths into the programme values (rulebook CONV-3). Empty when the rule has no
   * number, or none that a programme of today can change.
   */
  readonly numbers: readonly string[];
}

/** What a chapter file states per rule; owner and section are the chapter's. */
export type ChapterEntry<Id extends string> = Omit<Rule<Id>, 'service' | 'source' | 'numbers'> & {
  readonly numbers?: readonly string[];
};

/** Builds a chapter: the entries in their written order, each with the chapter's owner and section. */
export function chapter<const Id extends string>(
  service: RuleOwner,
  source: string,
  entries: readonly ChapterEntry<Id>[],
): readonly Rule<Id>[] {
  return entries.map((entry) => ({ ...entry, service, source, numbers: entry.numbers ?? [] }));
}
