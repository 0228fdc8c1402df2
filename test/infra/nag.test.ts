import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { describe, expect, test } from 'vitest';
import { appOf } from './synthesised.ts';

type Report = {
  readonly pluginReports: readonly {
    readonly violations?: readonly {
      readonly ruleName: string;
      readonly violatingConstructs: readonly { readonly constructPath: string }[];
    }[];
  }[];
};

/** What both rule packs find in an app, one line per rule and place; what was acknowledged is left out. */
const findingsIn = ({ app, outdir }: { readonly app: App; readonly outdir: string }): string[] => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  try {
    app.synth();
  } catch {
    // With findings of severity error the app does not synthesise; the report says which.
  }
  const report: Report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'));
  return report.pluginReports.flatMap(({ violations = [] }) =>
    violations.flatMap(({ ruleName, violatingConstructs }) =>
      violatingConstructs.map(({ constructPath }) => `${ruleName} ${constructPath}`),
    ),
  );
};

/** Rule → reason, of everything that was acknowledged anywhere in an app. */
const acknowledgedIn = (app: App): readonly (readonly [string, unknown])[] =>
  app.node
    .findAll()
    .flatMap(({ node }) => node.metadata)
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.entries(data));

describe('cdk-nag', () => {
  test.each(['test', 'laptop'])('finds nothing on the stage %s that was not looked at', (stage) => {
    expect(findingsIn(appOf(stage))).toEqual([]);
  });

  test('does look: a bucket as it comes is found', () => {
    const planted = appOf('test');
    new Bucket(planted.stack, 'planted');
    expect(findingsIn(planted)).toContain('AwsSolutions-S1 aanschuif-test/planted/Resource');
  });

  test('every finding that was left as it is has its reason, in a sentence', () => {
    const acknowledged = acknowledgedIn(appOf('test').app);
    expect(acknowledged.length).toBeGreaterThan(10);
    for (const [id, reason] of acknowledged) expect(reason, id).toMatch(/^.{40,}\.$/);
  });
});

describe('synthesising what is deployed', () => {
  test("passes CloudFormation's own rules without a word", () => {
    const { app, stack, outdir } = appOf('test', { validate: true, staging: true });
    const assembly = app.synth();
    expect(assembly.getStackByName(stack.stackName).messages).toEqual([]);
    const report: Report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'));
    expect(report.pluginReports.flatMap(({ violations = [] }) => violations)).toEqual([]);
  });
});
