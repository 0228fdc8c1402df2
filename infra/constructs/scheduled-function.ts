import { Duration } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Contract } from '#kernel/contract.ts';
import { nameOf, type Room } from './house.ts';
import { type RoomFunction, roomFunction } from './room-function.ts';

/** The functions of a contract that run once a minute. */
export type TickParts<C extends Contract> = {
  [P in keyof C['functions']]: C['functions'][P] extends { readonly tick: true } ? P : never;
}[keyof C['functions']] &
  string;

/**
 * A function that runs once a minute and does whatever is due: the guarantee behind everything that a stream does faster. Neither the
 * scheduler nor Lambda tries a failed run again, since the next minute is the retry. All ticks share one role and one group.
 */
export const scheduledFunction = <C extends Contract>(room: Room<C>, part: TickParts<C>): RoomFunction => {
  const { house, scope } = room;
  const made = roomFunction(room, part);
  const { group, role } = house.ticks;
  role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [made.lambda.functionArn] }));
  made.lambda.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
  new Schedule(scope, `${part}-every-minute`, {
    scheduleName: nameOf(house.stage, made.name),
    description: `Runs ${made.name} once a minute`,
    scheduleGroup: group,
    schedule: ScheduleExpression.rate(Duration.minutes(1)),
    target: new LambdaInvoke(made.lambda, {
      // The library would also allow every version of the function.
      role: role.withoutPolicyUpdates(),
      retryAttempts: 0,
      maxEventAge: Duration.minutes(1),
    }),
  });
  house.ticking.push(made.lambda);
  return made;
};
