import { tmpdir } from 'node:os';
import { defineConfig, devices } from '@playwright/test';

// CANGRAPH is the program under test; e2e/serve.sh starts it on two demos: one of today, as a newcomer sees it, and one of a fixed
// day, for screenshots.
export default defineConfig({
  testDir: 'e2e',
  outputDir: process.env.E2E_OUTPUT ?? `${tmpdir()}/cangraph-e2e`,
  snapshotPathTemplate: '{testDir}/screenshots/{arg}{ext}',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  reporter: 'list',
  expect: { timeout: 15_000, toHaveScreenshot: { maxDiffPixelRatio: 0.002, animations: 'disabled' } },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: 'http://127.0.0.1:18781',
    viewport: { width: 1400, height: 1000 },
    locale: 'en-NZ',
    timezoneId: 'Pacific/Auckland',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--font-render-hinting=none'],
      env: { ...process.env, FONTCONFIG_FILE: `${import.meta.dirname}/e2e/fonts.conf` } as Record<string, string>,
    },
  },
  webServer: [
    { command: 'e2e/serve.sh 18781', url: 'http://127.0.0.1:18781/healthz', timeout: 120_000, reuseExistingServer: false, gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 } },
    { command: 'e2e/serve.sh 18782 2026-06-16', url: 'http://127.0.0.1:18782/healthz', timeout: 120_000, reuseExistingServer: false, gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 } },
  ],
});
