import { mkdirSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, repository } from '../../infra/build.ts';
import { synthesiseStage } from '../../infra/local/assembly.ts';
import { blueprintOf } from '../../infra/local/blueprint.ts';
import { resolveTemplate } from '../../infra/local/template.ts';
import { measureDesk } from './desk.ts';
import { measureDoorApp, measureDoorTablets, measureDoorUploads } from './door.ts';
import { startEvening } from './evening.ts';
import type { Section } from './figures.ts';
import { measureImport } from './import.ts';
import { openKits } from './kits.ts';
import { measureCalendarPage, measureMapPage, measurePage } from './page.ts';
import { measureReminders } from './reminders.ts';
import { markdownOf, putInto, surroundings } from './report.ts';
import { measureScreen } from './screen.ts';
import { measureStartUp } from './start-up.ts';
import { measureThroughput } from './throughput.ts';
import { measureUnits, openCampaigns } from './units.ts';
import { measureWarm } from './warm.ts';

/*
 * `npm run bench`: start-up, warm CPU, request units, the screens' polls, throughput and the weight of a first visit, each beside its budget;
 * the whole run takes some ten minutes and writes its tables into the README. While one develops: `--quick` measures roughly, `--only <part>` that part
 * (as often as one likes); both write nothing. Ends with 1 when a budget is not held.
 */
const { values: pace } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, only: { type: 'string', multiple: true } },
});
const parts = [
  'start-up',
  'warm',
  'units',
  'desk',
  'import',
  'door-app',
  'tablets',
  'uploads',
  'screens',
  'page',
  'map',
  'calendar',
  'reminders',
  'throughput',
] as const;
const unknown = pace.only?.find((part) => !parts.some((known) => known === part));
if (unknown !== undefined) throw new Error(`There is no part "${unknown}". There are: ${parts.join(', ')}.`);
const folder = join(repository, '.local', 'bench');

const say = (words: string): void => void process.stdout.write(`${words}\n`);
const began = performance.now();
const sections: Section[] = [];
const measure = async (part: (typeof parts)[number], what: () => Promise<Section>): Promise<void> => {
  if (!(pace.only?.includes(part) ?? true)) return;
  const section = await what();
  sections.push(section);
  say(markdownOf(section));
};

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await build();
const assembly = await synthesiseStage('laptop', join(folder, 'cdk.out'), 'http://localhost:3000');
const { functions } = blueprintOf(
  resolveTemplate(assembly.template, { stackName: assembly.stackName, secret: () => 'x'.repeat(43) }),
  assembly.folderOf,
);
const loads = [loadavg()[0] ?? 0];
await measure('start-up', () => measureStartUp(functions, join(folder, 'functions'), pace));
await measure('warm', () => measureWarm(folder, pace));
loads.push(loadavg()[0] ?? 0);
const evening = await startEvening({ measureUnits: true });
try {
  const campaigns = await openCampaigns(evening);
  const kits = await openKits(evening);
  await measure('units', () => measureUnits(evening, campaigns, kits));
  await measure('desk', () => measureDesk(evening));
  await measure('import', () => measureImport(evening));
  await measure('door-app', () => measureDoorApp(evening));
  await measure('tablets', () => measureDoorTablets(evening));
  await measure('uploads', () => measureDoorUploads(evening));
  await measure('screens', () => measureScreen(evening, [campaigns.growing, campaigns.full]));
  await measure('page', () => measurePage(evening));
  await measure('map', () => measureMapPage(evening, campaigns.full));
  await measure('calendar', () => measureCalendarPage(evening, kits.calendar));
} finally {
  await evening.stop();
}
await measure('reminders', () => measureReminders());
await measure('throughput', () => measureThroughput(pace));
loads.push(loadavg()[0] ?? 0);

const verdicts = sections.flatMap((section) => section.verdicts);
const broken = verdicts.filter(({ held }) => !held);
const seconds = Math.round((performance.now() - began) / 1000);
const noise = `Load of the machine at the beginning, in the middle and at the end: ${loads.map((load) => load.toFixed(1)).join(', ')} on its cores, what is measured included.`;
const conclusion = `${verdicts.length - broken.length} of ${verdicts.length} budgets held in ${seconds} s.`;
const machine = surroundings(new Date());
say(`${machine}. ${noise}`);
for (const { what } of broken) say(`over: ${what}`);
say(conclusion);
if (!pace.quick && pace.only === undefined) {
  const head = `Measured by \`npm run bench\` on ${machine}. ${noise} ${conclusion}`;
  putInto(join(repository, 'README.md'), [head, '', ...sections.map(markdownOf)].join('\n'));
}
process.exit(broken.length > 0 ? 1 : 0);
