import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  test: {
    include: ['tests/{unit,content,site}/**/*.test.ts'],
    environment: 'node',
    maxWorkers: 2,
    // Generous: what a test promises must not depend on how busy the machine is.
    testTimeout: 60_000,
  },
});
