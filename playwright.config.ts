import { defineConfig } from '@playwright/test'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const embedded = 'http://localhost:4180'
const server = 'http://localhost:4181'

/** The same journeys in both mounts, in Debian's Chromium. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 180_000,
  expect: { timeout: 30_000 },
  fullyParallel: false,
  workers: 1,
  reporter: 'list',
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'embedded', testIgnore: /chunks|offline|hall/, use: { baseURL: `${embedded}/` } },
    { name: 'server', testIgnore: /local-data|asleep/, use: { baseURL: `${server}/` } },
  ],
  webServer: [
    {
      command: 'npm run build:demo && npm run preview -- --port 4180 --strictPort',
      url: embedded,
      timeout: 240_000,
      reuseExistingServer: false,
    },
    {
      command: 'npm run build && rm -rf test-results/data && npm start',
      url: `${server}/api/health`,
      timeout: 240_000,
      reuseExistingServer: false,
      env: { PORT: '4181', DEMO: '1', DATA_DIR: 'test-results/data' },
    },
  ],
})
