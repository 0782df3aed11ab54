import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['tests/engines/**/*.spec.ts'], environment: 'node' } });
