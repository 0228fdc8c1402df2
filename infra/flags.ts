import recommended from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };

/**
 * The CDK feature flags, as context of every app this repository makes. They stand here and not in cdk.json, because an app made in
 * process (tests, the laptop) does not read that file and would then make another template than the one that is deployed.
 */
export const flags: Readonly<Record<string, unknown>> = recommended;
