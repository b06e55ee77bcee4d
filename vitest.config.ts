import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/compile-cache.ts'],
    // A worker keeps what it has loaded for its next file: loading took a third of the time.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The default leaves one core idle, which on two cores is half of the machine.
    maxWorkers: '100%',
  },
});
