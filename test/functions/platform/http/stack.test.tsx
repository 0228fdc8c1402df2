import { beforeEach, describe, expect, test } from 'vitest';
import type { Contract } from '#kernel/contract.ts';
import { type Endpoints, httpFunction, type Shell } from '#platform/http/stack.ts';
import type { Endpoints as _, Answer, OrganiserVisit, Visit } from '#platform/http/visit.ts';
