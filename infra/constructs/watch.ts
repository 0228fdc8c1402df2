import { Duration } from 'aws-cdk-lib';
import { MathExpression, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { alarm } from './alarm.ts';
import { countOf } from './count-lines.ts';
import type { House } from './house.ts';

/** A metric expression reads at most so many metrics in an alarm. */
const mostMetrics = 10;

/** The three alarms that look at every room at once; made when the last one stands. */
export const watchEverything = (house: House): void => {
  const scope = new Construct(house.stack, 'watch');

  alarm(house, scope, 'errors', {
    impact:
      'Somebody saw "er ging iets mis" or a step in the background broke off; what it was doing is tried again by the next tick.',
    runbook: 'errors.md',
    metric: countOf(house.stage, 'errors'),
    when: { atLeast: 1 },
  });

  const runs = Object.fromEntries(
    house.ticking.map((tick, at) => [
      `tick${at}`,
      tick.metricInvocations({ period: Duration.minutes(1), statistic: Stats.SUM }),
    ]),
  );
  if (house.ticking.length > mostMetrics) {
    throw new Error(
      `There are ${house.ticking.length} ticks and one alarm can look at ${mostMetrics}: split it in two.`,
    );
  }
  alarm(house, scope, 'tick-missing', {
    impact: 'What should happen by itself does not: mails that failed once stay unsent and freed places stay empty.',
    runbook: 'tick-missing.md',
    metric: new MathExpression({
      label: 'runs of the tick that ran least',
      expression: `MIN([${Object.keys(runs)
        .map((id) => `FILL(${id}, 0)`)
        .join(', ')}])`,
      usingMetrics: runs,
      period: Duration.minutes(1),
    }),
    when: { below: 1 },
    minutes: 5,
    silence: 'is bad',
  });

  // A query and not a sum: throttled writes of an index count under the index, and there are more of those than an expression may name.
  const names = [...house.tables.values()].map(({ table }) => `TableName = '${table.tableName}'`);
  alarm(house, scope, 'writes-throttled', {
    impact: 'DynamoDB turns writes away: people who sign up now see the busy page and have to press again.',
    runbook: 'writes-throttled.md',
    metric: new MathExpression({
      label: 'writes turned away',
      expression: `SELECT SUM(WriteThrottleEvents) FROM "AWS/DynamoDB" WHERE ${names.join(' OR ')}`,
      usingMetrics: {},
      period: Duration.minutes(1),
    }),
    when: { atLeast: 1 },
  });
};
