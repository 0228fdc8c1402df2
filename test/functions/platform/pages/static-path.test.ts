import { afterEach, describe, expect, test, vi } from 'vitest';
import { staticPath } from '#platform/pages/static-path.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the address of a static file', () => {
  test('carries the hash that the build gave it', () => {
    vi.stubGlobal('STATIC_FILES', { 'style.css': 'style.ab12cd34.css' });
    expect(staticPath('style.css')).toBe('/static/style.ab12cd34.css');
  });

  test('is its plain name where nothing was built, or nothing of that name', () => {
    expect(staticPath('style.css')).toBe('/static/style.css');
    vi.stubGlobal('STATIC_FILES', {});
    expect(staticPath('style.css')).toBe('/static/style.css');
  });
});
