import type { AllocationRow, AuditedGoal, Ratio } from './audit.ts';
import type { SliceName } from './policy.ts';
import type { SnapshotFinding, SnapshotIssue } from './snapshot.ts';

/** Why two audits, or a part of them, cannot be compared. */
export interface Break {
  readonly hash: 'scope' | 'judging' | 'goals';
  /** A sentence for people: what changed, and what it means for the comparison. */
  readonly reason: string;
}

/** One figure then and now. `change` is in points of a per cent, null when one of them is not known or a break lies between. */
export interface Moved {
  readonly from: Ratio | null;
  readonly to: Ratio | null;
  readonly change: number | null;
}

/** Alignment of the same slice against the last comparable snapshot. */
export interface Regress extends Moved {
  readonly slice: SliceName;
  readonly teams: readonly (Moved & { readonly team: string })[];
}

/** Alignment of what was created since. */
export interface NewWork {
  readonly since: string;
  readonly aligned: Ratio | null;
  /** Counted issues created since; those not aligned first. */
  readonly issues: readonly SnapshotIssue[];
}

/** Findings by identity (rule, source, issue, subject), of the rules that were on in both. A finding that came back is in `new` too. */
export interface FindingDrift {
  readonly new: readonly SnapshotFinding[];
  readonly fixed: readonly SnapshotFinding[];
  readonly still: readonly SnapshotFinding[];
  readonly cameBack: readonly SnapshotFinding[];
}

/** Where the capacity goes, then and now, against plan. Shares 0 to 1. */
export interface MixDrift {
  readonly slice: SliceName;
  readonly buckets: readonly {
    readonly bucket: string;
    readonly planned: number | null;
    readonly from: number | null;
    readonly to: number | null;
    /** In points; null as for the whole. */
    readonly change: number | null;
    /** As of the later audit; null where it has no such bucket. */
    readonly verdict: AllocationRow['verdict'];
  }[];
  /** ½ Σ |actual − planned| then and now; null where nothing was planned. */
  readonly from: number | null;
  readonly to: number | null;
  /** Of the mix drift, in points; null when one of them is not known or a break lies between. */
  readonly change: number | null;
}

/** What came into, left, or was re-estimated in the sprint since it began. */
export interface ScopeDrift {
  readonly sprints: readonly string[];
  /** The start of the sprint. */
  readonly since: string;
  /** The snapshot nearest to that start: what the sprint held then. */
  readonly start: DriftEnd;
  readonly added: readonly SnapshotIssue[];
  readonly removed: readonly SnapshotIssue[];
  readonly reestimated: readonly { readonly issue: SnapshotIssue; readonly from: number | null; readonly to: number | null }[];
  /** Of the added counted work, what is untied: the gauge of false urgency. */
  readonly untied: Ratio;
  /** Of the added issues, those of the two highest priorities, and how many of them are untied. */
  readonly urgent: Ratio;
}

export const paceVerdicts = ['on-track', 'behind', 'at-risk', 'stalled', 'not-moving', 'reached', 'unknown'] as const;
export type PaceVerdict = (typeof paceVerdicts)[number];

/** How fast a key result moves towards its end. */
export interface Pace {
  readonly goal: string;
  readonly title: string;
  readonly metric: NonNullable<AuditedGoal['metric']>;
  /** (now − from) / (to − from); null when it is not known. */
  readonly progress: number | null;
  /** How much of the period is over, 0 to 1; null without a period. */
  readonly elapsed: number | null;
  /** progress ÷ elapsed. */
  readonly pace: number | null;
  /** By the share of the way: ≥ 0.95 on track, ≥ 0.75 behind, below at risk. */
  readonly verdict: PaceVerdict;
  /** 14 days without an update of the metric. */
  readonly stalled: boolean;
  /** Work was shipped for it in at least 3 of 4 weeks, and the metric moved by under 1 % of its way; null when history is too short to tell. */
  readonly notMoving: boolean | null;
  /** Of the last four weeks, those in which work for it was shipped; null when history cannot tell. */
  readonly weeksWithWork: number | null;
  /** Counted issues shipped for it in those weeks. */
  readonly shipped: number | null;
  /** The metric four weeks ago, or as early as it is known within them. */
  readonly before: number | null;
  /** The instant at which it is known to have stood there. */
  readonly beforeAt: string | null;
  /** Where the metric will stand at the end of the period if it goes on like this; null when it cannot be told. */
  readonly forecast: number | null;
}

/** How a key result moves, and how it stood before. */
export interface PaceDrift extends Pace {
  /** As of the earlier audit; null when the goal, or its metric, was not there. */
  readonly was: { readonly now: number | null; readonly pace: number | null; readonly verdict: PaceVerdict } | null;
}

export const driftKinds = ['regress', 'new-work', 'findings', 'mix', 'scope', 'pace'] as const;
export type DriftKind = (typeof driftKinds)[number];

/** One of the audits that are compared. */
export interface DriftEnd {
  readonly id: string | null;
  readonly at: string;
}

/** What moved between two audits. */
export interface Drift {
  readonly schemaVersion: 1;
  readonly from: DriftEnd;
  readonly to: DriftEnd;
  readonly breaks: readonly Break[];
  /** The kinds in which something moved; empty when nothing did. */
  readonly moved: readonly DriftKind[];
  readonly regress: readonly Regress[];
  /** Null when the later audit does not list its issues. */
  readonly newWork: NewWork | null;
  /** Null when one of the audits no longer holds its findings, or a break of scope or judging lies between. */
  readonly findings: FindingDrift | null;
  readonly mix: readonly MixDrift[];
  /** Null outside of a sprint, or when nothing was stored at its start. */
  readonly scope: ScopeDrift | null;
  readonly pace: readonly PaceDrift[];
  /** Goals whose title was changed between the two. */
  readonly reworded: readonly { readonly goal: string; readonly from: string; readonly to: string }[];
}
