import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, open, threadSeconds, violationsOf } from './open.ts';
import { type Pages, writePages } from './pages.ts';

let browser: Browser;
let pages: Pages;

beforeAll(async () => {
  pages = writePages();
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  rmSync(pages.folder, { recursive: true });
});

const status = (page: Page) => page.getByRole('status').textContent();
const rowCount = (page: Page) => page.locator('.matrix tbody tr').count();
const heading = (page: Page) => page.locator('h1').textContent();
const focused = (page: Page) =>
  page.evaluate(() => (document.activeElement instanceof HTMLElement ? document.activeElement.innerText.trim() : null));
/** Waits for a heading and for the focus: changing the address takes time. */
const shows = (page: Page, title: string, focus: string | null = null) =>
  expect.poll(async () => [await heading(page), focus && (await focused(page))]).toEqual([title, focus]);

describe('axe-core finds nothing', () => {
  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    (['zh', 'en'] as const).flatMap((lang) => [1280, 390].map((width) => ({ colorScheme, lang, width }))),
  );
  const speak = async (page: Page, lang: 'zh' | 'en') => {
    if (lang === 'en') await page.getByRole('button', { name: 'English' }).click();
  };

  it.each(looks)('in the overview, $colorScheme, $lang, $width', async ({ colorScheme, lang, width }) => {
    const { page, close } = await open(browser, pages.banner, { colorScheme, viewport: { width, height: 844 } });
    await speak(page, lang);
    expect(await violationsOf(page)).toEqual([]);
    await close();
  });

  it.each(looks)('in a unit’s part, $colorScheme, $lang, $width', async ({ colorScheme, lang, width }) => {
    const { page, close } = await open(browser, pages.failing, { colorScheme, viewport: { width, height: 844 } });
    await speak(page, lang);
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
    expect(await violationsOf(page)).toEqual([]);
    await close();
  });

  it('in the page without scripts', async () => {
    const { page, close } = await open(browser, pages.banner, { javaScriptEnabled: false });
    expect(await heading(page)).toBe('示范旗活动记录核查报告（截至2014年8月10日）');
    expect(await page.locator('section h2').count()).toBe(10);
    await close();
  });
});

describe('with the mouse', () => {
  it('filters, and clears the filter', async () => {
    const { page, close } = await open(browser, pages.banner);
    expect(await status(page)).toBe('共8个单位，符合条件的8个');
    await page.getByLabel('督导组', { exact: true }).selectOption({ label: '旗委第二督导组' });
    expect([await status(page), await rowCount(page)]).toEqual(['共8个单位，符合条件的2个', 2]);
    await page.locator('.tile.fail').click();
    expect([await status(page), await rowCount(page)]).toEqual(['共8个单位，符合条件的1个', 1]);
    expect(await page.locator('.tile.fail').getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: '清除筛选' }).click();
    expect([await status(page), await page.getByLabel('督导组', { exact: true }).inputValue()]).toEqual([
      '共8个单位，符合条件的8个',
      '*',
    ]);
    await page.getByLabel('核查项目', { exact: true }).selectOption({ label: '学习教育（全部）' });
    await page.getByLabel('核查结果').selectOption({ label: '无法判定' });
    expect([await status(page), await page.locator('.matrix thead tr + tr th').count()]).toEqual([
      '共8个单位，符合条件的1个',
      3,
    ]);
    await page.getByRole('button', { name: '清除筛选' }).click();
    await page.getByRole('searchbox').fill('k05 谈话');
    expect(await status(page)).toBe('共8个单位，符合条件的1个');
    await page.getByRole('searchbox').fill('没有这样的文字');
    expect(await status(page)).toBe('没有符合条件的单位，请放宽或清除筛选条件。');
    await close();
  });

  it('copies a summary of the units shown that a message holds', async () => {
    const { page, close } = await open(browser, pages.banner);
    await page.evaluate(() => {
      const writeText = async (text: string) => void document.body.setAttribute('data-copied', text);
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    });
    await page.getByLabel('督导组', { exact: true }).selectOption({ label: '旗委第二督导组' });
    await page.getByRole('button', { name: '复制摘要' }).click();
    await expect.poll(() => page.getByRole('button', { name: '已复制' }).count()).toBe(1);
    const copied = (await page.locator('body').getAttribute('data-copied')) ?? '';
    expect(copied).toMatch(/^示范旗活动记录核查报告（截至2014年8月10日）：共2个单位，/);
    expect(copied).toMatch(/不通过较多的项目：.+（\d个单位）/);
    expect([...copied].length).toBeLessThanOrEqual(200);
    await close();
  });

  it('a common lack shows the units that have it', async () => {
    const { page, close } = await open(browser, pages.banner);
    const first = page.locator('.lacking tbody tr').first();
    const failed = await first.locator('td').first().textContent();
    await first.getByRole('button').click();
    expect(await rowCount(page)).toBe(Number(failed));
    await expect.poll(() => focused(page)).toBe('单位与核查项目对照表（问题多的在前）');
    await close();
  });

  it('opens a unit at the requirement of a cell, and goes back to where one was', async () => {
    const { page, close } = await open(browser, pages.banner);
    await page.locator('.matrix tbody tr', { hasText: '示范农牧局党组' }).locator('td.fail').first().click();
    await shows(page, '示范农牧局党组（U104）');
    expect(await page.evaluate(() => document.activeElement?.querySelector('.title')?.textContent)).toBe('学习笔记');
    expect(new URL(page.url()).hash).toBe('#unit=U104&check=study%2Fnotes');
    await page.goBack();
    await shows(page, '总体情况', '示范农牧局党组（U104）');
    await close();
  });
});

describe('with the keyboard', () => {
  it('reaches the content, a unit, the next one, and the way back', async () => {
    const { page, close } = await open(browser, pages.banner);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    await shows(page, '总体情况', '总体情况');
    await page.locator('.matrix tbody a', { hasText: '示范农牧局党组' }).focus();
    await page.keyboard.press('Enter');
    await shows(page, '示范农牧局党组（U104）', '示范农牧局党组（U104）');
    await page.getByRole('link', { name: '下一个单位' }).press('Enter');
    await shows(page, '样例教育局党委（U105）');
    await page.getByRole('link', { name: '返回总体情况' }).press('Enter');
    await shows(page, '总体情况', '样例教育局党委（U105）');
    await close();
  });

  it('a verdict stays in focus when it is chosen', async () => {
    const { page, close } = await open(browser, pages.banner);
    await page.locator('.tile.pass').press('Space');
    expect(await rowCount(page)).toBe(2);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('tile pass');
    await close();
  });
});

describe('languages', () => {
  it('everything changes, and what is shown stays', async () => {
    const { page, close } = await open(browser, pages.banner, { hash: '#U104' });
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await heading(page)).toBe('示范农牧局党组 (U104)');
    expect(await page.locator('.check.fail .message').nth(1).textContent()).toMatch(/^[\x20-\x7E]+$/);
    await page.getByRole('link', { name: 'Back to the overview' }).click();
    await expect.poll(() => status(page)).toBe('8 of 8 units shown');
    expect(await page.title()).toBe('示范旗: audit of activity records as of 10 August 2014');
    await close();
  });
});

describe('a phone', () => {
  it('shows a list of the units with what each lacks, and no matrix', async () => {
    const { page, close } = await open(browser, pages.banner, { viewport: { width: 390, height: 844 } });
    expect(await page.locator('.matrix').isVisible()).toBe(false);
    const units = page.locator('.units > li');
    expect(await units.count()).toBe(8);
    expect(await units.first().innerText()).toMatch(/^样例国有林场党总支（U107）\s+✖ 未见记录\s+旗委第三督导组$/);
    const lacking = units.filter({ hasText: '示范农牧局党组' });
    expect(await lacking.locator('.lacks li').allInnerTexts()).toEqual([
      ...(await lacking.locator('.lacks.fail li a').allInnerTexts()),
      '另有7项',
    ]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await lacking.locator('.lacks a').first().click();
    await shows(page, '示范农牧局党组（U104）');
    await page.goBack();
    await shows(page, '总体情况', '示范农牧局党组（U104）');
    await page.getByLabel('督导组', { exact: true }).selectOption({ label: '旗委第三督导组' });
    expect(await units.count()).toBe(3);
    await page.setViewportSize({ width: 1280, height: 900 });
    await expect.poll(() => page.locator('.units > li').count()).toBe(0);
    expect(await page.locator('.matrix').isVisible()).toBe(true);
    await close();
  });
});

/** Lets a button ask for printing, without the dialog that nobody would close. */
const holdPrinting = (page: Page) =>
  page.evaluate(() => {
    window.print = () => {};
  });

describe('print', () => {
  it('a sheet for each unit that is shown and has something to put right, by its button, and nothing of it stays', async () => {
    const { page, close } = await open(browser, pages.banner);
    await page.getByLabel('督导组', { exact: true }).selectOption({ label: '旗委第二督导组' });
    await holdPrinting(page);
    await page.getByRole('button', { name: '打印整改通知单（2份）' }).click();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const titles = await page.locator('.sheet .to').allTextContents();
    expect(titles).toEqual(['示范农牧局党组（U104）：', '样例街道党工委（U103）：']);
    expect(await page.locator('#view').isVisible()).toBe(false);
    expect(await page.locator('.sheet').first().locator('tbody tr td:first-child').allTextContents()).toEqual(
      Array.from({ length: 12 }, (_, n) => String(n + 1)),
    );
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.sheet').count()).toBe(0);
    await close();
  });

  it('what the screen shows, without the button: the units that the filter leaves, or the one that is open', async () => {
    const { page, close } = await open(browser, pages.banner);
    await page.getByLabel('督导组', { exact: true }).selectOption({ label: '旗委第二督导组' });
    await page.emulateMedia({ media: 'print' });
    const print = async () => {
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      const shown = [await page.locator('.sheet').count(), await page.locator('#view').isVisible()];
      const rows = await page.locator('.matrix tbody th a').allTextContents();
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      return { shown, rows };
    };
    expect(await print()).toEqual({ shown: [0, true], rows: ['示范农牧局党组（U104）', '样例街道党工委（U103）'] });
    await page.evaluate(() => {
      location.hash = '#unit=U104';
    });
    await shows(page, '示范农牧局党组（U104）');
    expect(await print()).toEqual({ shown: [0, true], rows: [] });
    await close();
  });

  it.each(['zh', 'en'])('an overview of 107 units on four pages of A4 at most, nothing cut (%s)', async (lang) => {
    const { page, close } = await open(browser, pages.whole);
    if (lang === 'en') await page.getByRole('button', { name: 'English' }).click();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const text = pdf.toString('latin1');
    expect(text.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
    expect(text.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(4);
    await page.setViewportSize({ width: 718, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await rowCount(page)).toBe(107);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(718);
    await close();
  });
});

describe('names', () => {
  it('are hidden by a switch, on the screen and on paper, with the lines of the record', async () => {
    const { page, close } = await open(browser, pages.failing);
    const text = () => page.locator('body').innerText();
    expect(await text()).toMatch(/子某（P01）/);
    const hide = page.getByRole('button', { name: '隐去姓名' });
    await hide.click();
    expect(await hide.getAttribute('aria-pressed')).toBe('true');
    expect(await focused(page)).toBe('隐去姓名');
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
    await page.waitForFunction(() => document.querySelector('details[open] .evidence') !== null);
    expect(await text()).toMatch(/子×（P01）/);
    expect(await text()).not.toMatch(/[子丑寅卯]某/);
    expect(await text()).toContain('（记录原文已隐去）');
    expect(await page.locator('code').count()).toBe(0);
    await holdPrinting(page);
    await page.getByRole('button', { name: '打印整改通知单' }).click();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    expect(await text()).toMatch(/子×（P01）/);
    expect(await text()).not.toMatch(/[子丑寅卯]某/);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'English' }).click();
    expect(await text()).toMatch(/子× \(P01\)/);
    await page.getByRole('button', { name: 'Mask names' }).click();
    expect(await text()).toMatch(/子某 \(P01\)/);
    await close();
  });
});

describe('charts', () => {
  it('show outcomes by module and by team, with the numbers beside them', async () => {
    const { page, close } = await open(browser, pages.banner);
    const charts = page.locator('.charts');
    await expect.poll(() => charts.count()).toBe(3);
    const bars = (n: number) =>
      charts
        .nth(n)
        .locator('svg[role=img]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    expect((await bars(0)).length).toBe(12);
    expect(await bars(1)).toContain('旗委第三督导组：未见记录1、不通过2');
    const widths = await charts
      .nth(1)
      .locator('tr', { hasText: '旗委第三督导组' })
      .locator('rect')
      .evaluateAll((all) => all.map((one) => Math.round(Number(one.getAttribute('width')))));
    expect(widths).toEqual([33, 67]);
    await close();
  });
});

describe('hostile records', () => {
  it('run nothing, and every part of the page shows them', async () => {
    const { page, close } = await open(browser, pages.hostile);
    expect(await rowCount(page)).toBe(2);
    const links = await page
      .locator('.matrix tbody a')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).hash));
    for (const hash of links) {
      await page.evaluate((to) => {
        location.hash = to;
      }, hash);
      await page.waitForFunction(() => document.querySelector('.unit-part') !== null);
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
      await page.goBack();
    }
    await page.getByRole('searchbox').fill('<img src=x');
    expect(await rowCount(page)).toBe(1);
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.locator('img, svg:not(.chart), iframe, object').count()).toBe(0);
    await close();
  });

  it('nor without scripts', async () => {
    const { page, close } = await open(browser, pages.hostile, { javaScriptEnabled: false });
    expect(await page.locator('img, svg').count()).toBe(0);
    expect(await page.locator('section h2').first().textContent()).toContain('.yaml');
    await close();
  });
});

describe('a thousand units', () => {
  // Processor time of the page's thread, in seconds: a busy machine does not lengthen it. The limits only have to catch runaway growth.
  const MOST_TO_LOAD = 8;
  const MOST_TO_FILTER = 3;

  it('load and filter in no time', async () => {
    const { page, close } = await open(browser, pages.thousand);
    const spent = await threadSeconds(page);
    await page.reload();
    expect(await status(page)).toBe('共1000个单位，符合条件的1000个');
    const loaded = await spent();
    const filtered: number[] = [];
    for (const text of ['第7镇', '第7镇党委 谈话', '', '谈心谈话', '']) {
      const before = await spent();
      await page.locator('#text').fill(text);
      await page.evaluate(() => document.body.getBoundingClientRect());
      filtered.push((await spent()) - before);
    }
    const shown = filtered.map((seconds) => seconds.toFixed(3)).join(', ');
    process.stdout.write(`1,000 units: loaded in ${loaded.toFixed(3)} s, filtered in ${shown} s\n`);
    expect(loaded).toBeGreaterThan(0);
    expect(loaded).toBeLessThan(MOST_TO_LOAD);
    expect(Math.max(...filtered)).toBeLessThan(MOST_TO_FILTER);
    await page.getByRole('button', { name: '再显示120个单位' }).click();
    await expect.poll(() => rowCount(page)).toBe(240);
    await close();
  });
});
