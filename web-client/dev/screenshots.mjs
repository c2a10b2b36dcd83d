// Photographs the pages of `npm run dev` at four widths: node dev/screenshots.mjs FOLDER [PAGE...]
import { chromium } from 'playwright-core';

const [folder = 'target/screenshots', ...wanted] = process.argv.slice(2);
const address = 'http://127.0.0.1:5173';
const widths = [360, 768, 1280, 1920];
const pages = {
  'sign-in': ['lead', '/sign-in'],
  home: ['lead', '/'],
  enrol: ['lead', '/enrol'],
  patients: ['lead', '/patients'],
  patient: ['lead', '/patients/p1'],
  panels: ['lead', '/panels'],
  panel: ['lead', '/panels/n1'],
  'panel-timeline': ['lead', '/panels/n1?view=timeline'],
  'panel-history-section': ['lead', '/panels/n1?section=HISTORY'],
  'panel-contributions': ['lead', '/panels/n1?section=contributions'],
  'panel-files': ['lead', '/panels/n1?section=files'],
  'panel-draft': ['lead', '/panels/n4'],
  'panel-sign-off': ['lead', '/panels/n5?section=outcome'],
  invitation: ['lead', '/panels/n3'],
  triage: ['coordinator', '/triage'],
  'from-outside': ['coordinator', '/panels/n2'],
  audit: ['auditor', '/panels'],
  'case-history': ['auditor', '/panels/n1/history'],
};

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
const page = await browser.newPage();
page.setDefaultTimeout(120_000);
page.on('console', (message) => message.type() === 'error' && console.log(page.url(), message.text()));
page.on('pageerror', (error) => console.log(page.url(), error.message));
for (const [name, [account, path]] of Object.entries(pages)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  await page.request.post(`${address}/login`, { form: { username: account } });
  for (const width of widths) {
    await page.setViewportSize({ width, height: width < 800 ? 800 : 900 });
    await page.goto(address + path, { timeout: 120_000 });
    await page.waitForFunction(
      () => document.querySelector('h1') && !document.querySelector('.mantine-Skeleton-root'),
    );
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wide > 0) console.log(`${name} at ${width}: ${wide} px too wide`);
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  }
}
await browser.close();
