import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { Construct } from 'constructs';
import { type House, nameOf } from './house.ts';

const runbooks = join(import.meta.dirname, '../../docs/runbooks');

/**
 * Something a person must come out of bed for. Will not be made without what it means for people (`impact`, a sentence) and the page
 * that says what to do (`runbook`, a file in docs/runbooks that exists). Goes off when the metric says so in `minutes` minutes out of as
 * many (one, unless said otherwise), and tells when it is over.
 */
export const alarm = (
  { stage, alarmed }: House,
  scope: Construct,
  id: string,
  {
    impact,
    runbook,
    metric,
    when,
    minutes = 1,
    silence = 'is fine',
  }: {
    readonly impact: string;
    readonly runbook: `${string}.md`;
    readonly metric: IMetric;
    readonly when: { readonly atLeast: number } | { readonly below: number };
    readonly minutes?: number;
    readonly silence?: 'is fine' | 'is bad';
  },
): void => {
  if (impact.trim() === '') throw new Error(`The alarm ${id} does not say what it means for people.`);
  if (!existsSync(join(runbooks, runbook)))
    throw new Error(`The alarm ${id} names docs/runbooks/${runbook}, which is not there.`);
  const made = new Alarm(scope, id, {
    alarmName: nameOf(stage, id),
    alarmDescription: `Impact: ${impact} Runbook: docs/runbooks/${runbook}`,
    metric,
    ...('atLeast' in when
      ? { threshold: when.atLeast, comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD }
      : { threshold: when.below, comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD }),
    evaluationPeriods: minutes,
    datapointsToAlarm: minutes,
    treatMissingData: silence === 'is bad' ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
  });
  made.addAlarmAction(new SnsAction(alarmed));
  made.addOkAction(new SnsAction(alarmed));
};
