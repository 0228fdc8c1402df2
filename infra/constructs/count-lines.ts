import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Stage } from '../stages.ts';

/** Errors that a person hears of in another way: by an alarm of their own, or by a question on the desk. */
const heardOtherwise = ['mail-late', 'mail-uncertain', 'mail-failed'].map((what) => `($.what != "${what}")`);

/**
 * What counts as an error of a function: a line that it logs as one (a breakage that its visitor saw as a 500 is one, though Lambda calls
 * that call a success), and a call that Lambda itself saw fail, run out of time or out of memory.
 */
export const errorLines = `{ ((($.level = "error") || ($.level = "ERROR")) && ${heardOtherwise.join(' && ')}) || (($.type = "platform.report") && ($.record.status != "success")) }`;

/** The lines that a function logs about one thing: `log('error', 'mail-late')` writes `{"level":"error","what":"mail-late"}`. */
export const linesAbout = (what: string): string => `{ $.what = "${what}" }`;

/** The sum a minute of lines counted under this name, over all logs of the stage. */
export const countOf = (stage: Stage, name: string): Metric =>
  new Metric({
    namespace: `Aanschuif/${stage.name}`,
    metricName: name,
    statistic: Stats.SUM,
    period: Duration.minutes(1),
  });

/** Counts the lines of a log that fit a pattern. Several logs may count under one name. */
export const countLines = (
  stage: Stage,
  logGroup: LogGroup,
  { name, pattern }: { readonly name: string; readonly pattern: string },
): void => {
  const { namespace, metricName } = countOf(stage, name);
  new MetricFilter(logGroup, name, {
    logGroup,
    filterPattern: FilterPattern.literal(pattern),
    metricNamespace: namespace,
    metricName,
    metricValue: '1',
  });
};
