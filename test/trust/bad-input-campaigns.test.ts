import { badInput } from './bad-input.ts';

badInput('campaigns');
