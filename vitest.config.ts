import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/compile-cache.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The default leaves one core idle, which on two cores is half of the machine.
    maxWorkers: '100%',
  },
});
