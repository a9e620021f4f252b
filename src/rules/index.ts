import { briefIncomplete } from './brief-incomplete.ts';
import { businessValueCopied } from './business-value-copied.ts';
import { businessValueMissing } from './business-value-missing.ts';
import { businessValuePlaceholder } from './business-value-placeholder.ts';
import { businessValueTooShort } from './business-value-too-short.ts';
import { businessValueUnmeasured } from './business-value-unmeasured.ts';
import { businessValueVague } from './business-value-vague.ts';
import { classOverBudget } from './class-over-budget.ts';
import { exemptionExpired } from './exemption-expired.ts';
import { exemptionUnreasoned } from './exemption-unreasoned.ts';
import { goalConcentration } from './goal-concentration.ts';
import { goalLinkScattered } from './goal-link-scattered.ts';
import { goalReworded } from './goal-reworded.ts';
import { goalUncovered } from './goal-uncovered.ts';
import { keyResultStale } from './goals/key-result-stale.ts';
import { keyResultUnmeasured } from './goals/key-result-unmeasured.ts';
import { keyResultVanity } from './goals/key-result-vanity.ts';
import { objectiveEmpty } from './goals/objective-empty.ts';
import { objectiveUnowned } from './goals/objective-unowned.ts';
import { objectiveUnserving } from './goals/objective-unserving.ts';
import { hierarchyCycle } from './hierarchy-cycle.ts';
import { okrLinkAmbiguous } from './okr-link-ambiguous.ts';
import { okrLinkClosed } from './okr-link-closed.ts';
import { okrLinkEarly } from './okr-link-early.ts';
import { okrLinkExpired } from './okr-link-expired.ts';
import { okrLinkMissing } from './okr-link-missing.ts';
import { okrLinkUnknown } from './okr-link-unknown.ts';
import { parentUnreadable } from './parent-unreadable.ts';
import { priorityInverted } from './priority-inverted.ts';
import type { Rule } from './rule.ts';
import { urgencyUnjustified } from './urgency-unjustified.ts';

/** Every rule, in the order in which they are listed. */
export const rules: readonly Rule[] = [
  businessValueMissing,
  businessValuePlaceholder,
  businessValueTooShort,
  businessValueCopied,
  businessValueVague,
  businessValueUnmeasured,
  briefIncomplete,
  okrLinkMissing,
  okrLinkUnknown,
  okrLinkExpired,
  okrLinkEarly,
  okrLinkClosed,
  okrLinkAmbiguous,
  goalLinkScattered,
  goalUncovered,
  goalReworded,
  keyResultUnmeasured,
  keyResultVanity,
  keyResultStale,
  objectiveEmpty,
  objectiveUnowned,
  objectiveUnserving,
  goalConcentration,
  classOverBudget,
  priorityInverted,
  urgencyUnjustified,
  hierarchyCycle,
  parentUnreadable,
  exemptionExpired,
  exemptionUnreasoned,
];
