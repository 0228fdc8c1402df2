import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App, type Stack } from 'aws-cdk-lib';
import { flags } from './flags.ts';
import { type Built, makePlatformStack } from './platform-stack.ts';
import { readyToSynthesise, stageNamed } from './stages.ts';

const buildFolder = join(import.meta.dirname, '../.build');

const builtHere: Built = { functions: join(buildFolder, 'functions'), staticFiles: join(buildFolder, 'static') };

export type AppOptions = {
  /** Overrides the stage's: the laptop serves on whatever port it is given. */
  readonly siteAddress?: string;
  /** CloudFormation's own rules, applied while synthesising: a second and 450 MB. On unless the stage is the laptop. */
  readonly validate?: boolean;
  /** Copies bundles into the assembly. On unless the stage is the laptop, which runs them from where they were built. */
  readonly staging?: boolean;
  /** Where the assembly is written; a temporary folder unless said. */
  readonly outdir?: string;
  /** Where the built files lie, when not in `.build`. */
  readonly built?: Built;
};

/**
 * The app of one stage, ready to synthesise. The same call makes what is deployed, what tests look at and what the laptop runs. Throws a
 * sentence when there is no such stage, when it is not ready, or when nothing was built.
 */
export const makeApp = (
  stageName: string,
  { siteAddress, outdir, built = builtHere, ...options }: AppOptions = {},
): { app: App; stack: Stack } => {
  const stage = readyToSynthesise(stageNamed(stageName));
  const { validate = stage.name !== 'laptop', staging = stage.name !== 'laptop' } = options;
  for (const folder of [built.functions, built.staticFiles]) {
    if (!existsSync(folder)) throw new Error(`There is no ${folder}: run "npm run build" first.`);
  }
  const app = new App({
    analyticsReporting: false,
    builtinCloudFormationValidation: validate,
    context: { ...flags, ...(!staging && { 'aws:cdk:disable-asset-staging': true }) },
    ...(outdir !== undefined && { outdir }),
  });
  const stack = makePlatformStack(app, siteAddress === undefined ? stage : { ...stage, siteAddress }, built);
  return { app, stack };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) makeApp(process.env.STAGE ?? 'test').app.synth();
