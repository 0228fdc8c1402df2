import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';
import { accept } from './accept.ts';
import { nameOf } from './house.ts';

/**
 * Where alarms go: a mail to the stage's own address (which has to be confirmed once), also when the month's money is nearly spent. The
 * topic has no key of its own, since CloudWatch cannot write to one under AWS's; alarms name no person.
 */
export const alarmedPeople = (scope: Construct, stage: Stage): Topic => {
  const topic = new Topic(scope, 'alarms', { topicName: nameOf(stage, 'alarms'), enforceSSL: true });
  topic.addSubscription(new EmailSubscription(stage.alarmsTo));
  accept(topic, {
    'Serverless-SNSRedrivePolicy':
      'A mail that does not arrive is not kept for later: the alarm itself stays red in the console.',
  });
  new CfnBudget(scope, 'budget', {
    budget: {
      budgetName: nameOf(stage, 'budget'),
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: stage.budget, unit: 'USD' },
    },
    notificationsWithSubscribers: [
      {
        notification: {
          notificationType: 'ACTUAL',
          comparisonOperator: 'GREATER_THAN',
          threshold: 80,
          thresholdType: 'PERCENTAGE',
        },
        subscribers: [{ subscriptionType: 'EMAIL', address: stage.alarmsTo }],
      },
    ],
  });
  return topic;
};
