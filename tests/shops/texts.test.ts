import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../build/manifest';

const folder = join(import.meta.dirname, '../../docs/store');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const text = read('README.md');
const root = (name: string) => readFileSync(join(import.meta.dirname, '../..', name), 'utf8');
const { version } = JSON.parse(root('package.json')) as { version: string };

/** The rows of the Markdown table under a heading, without its head. */
function rowsUnder(heading: string, from = text): string[][] {
  const part = from.split(/^## /m).find((section) => section.startsWith(`${heading}\n`));
  if (!part) throw new Error(`There is no “${heading}”.`);
  const rows = part.split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** A message of a locale file that stands at its outermost level. */
function message(locale: string, key: string): string {
  return new RegExp(`^${key}: (.+)$`, 'm').exec(root(`src/locales/${locale}.yml`))?.[1] ?? '';
}

describe('what the packages are made of', () => {
  it('are released versions of libraries, one of each that computes models', () => {
    const { packages } = JSON.parse(root('package-lock.json')) as { packages: Record<string, { version?: string; dev?: boolean }> };
    const { dependencies } = JSON.parse(root('package.json')) as { dependencies: Record<string, string> };
    for (const [name, wanted] of Object.entries(dependencies)) {
      expect(wanted, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(packages[`node_modules/${name}`]?.version, name).toBe(wanted);
    }
    const runtimes = Object.entries(packages).filter(([path]) => /node_modules\/onnxruntime-(?:web|common)$/.test(path));
    expect(runtimes.length).toBeGreaterThan(0);
    for (const [path, { version: installed }] of runtimes) expect(installed, path).toMatch(/^\d+\.\d+\.\d+$/);
    expect(runtimes.filter(([path]) => path.endsWith('-web'))).toHaveLength(1);
  });
});

describe('what the shops are told', () => {
  it('gives a reason for each permission of each package, and for no other', async () => {
    for (const [browser, shops] of [
      ['chrome', ['Chrome', 'Edge']],
      ['firefox', ['Firefox']],
    ] as const) {
      const { permissions = [], host_permissions } = await manifestFor(browser);
      for (const shop of shops) {
        const told = rowsUnder('Permissions').filter(([, where]) => where!.split(', ').includes(shop));
        expect(told.map(([name]) => name!.replaceAll('`', '')).sort(), shop).toEqual([...permissions].sort());
      }
      expect(host_permissions).toBeUndefined();
    }
    for (const [name, , why] of rowsUnder('Permissions')) expect(why!.length, name).toBeGreaterThan(40);
  });

  it('says in its summary what the manifest says, in both languages and within 132 characters', () => {
    for (const [locale, language] of [
      ['en', 'en'],
      ['zh_CN', 'zh-CN'],
    ] as const) {
      const description = message(locale, 'extDescription');
      expect(text).toContain(`- ${language}: ${description}\n`);
      expect(description.length).toBeLessThanOrEqual(132);
      expect(description.length).toBeGreaterThan(20);
    }
  });

  it('names neither a browser nor anybody’s model in the name, and the package has no key of its own', async () => {
    for (const locale of ['en', 'zh_CN']) expect(message(locale, 'extName')).toBe('Gloss');
    for (const browser of ['chrome', 'firefox']) {
      const manifest = await manifestFor(browser);
      expect(Object.keys(manifest)).not.toContain('key');
      expect(Object.keys(manifest)).not.toContain('update_url');
    }
    for (const locale of ['en', 'zh_CN']) expect(message(locale, 'extDescription')).not.toMatch(/chrome|edge|firefox|gemma|qwen|lfm/i);
  });

  it('says which Firefox and which Chrome are needed, as the manifests do', async () => {
    const { browser_specific_settings: settings } = await manifestFor('firefox');
    expect(read('firefox.md')).toContain(`\`strict_min_version\` is ${settings?.gecko?.strict_min_version},`);
    expect(settings?.gecko).toMatchObject({ data_collection_permissions: { required: ['none'] } });
    expect(Object.keys(settings ?? {}), 'not offered for Android').toEqual(['gecko']);
    const { minimum_chrome_version } = await manifestFor('chrome');
    expect(read('chrome.md')).toContain(`Needs Chrome ${minimum_chrome_version} `);
  });

  it('has every picture that it names, in the size that it names', () => {
    const pictures = rowsUnder('Pictures');
    expect(pictures.length).toBeGreaterThan(5);
    for (const [file, size] of pictures) {
      expect(existsSync(join(folder, file!)), `${file}: npm run screenshots`).toBe(true);
      const png = readFileSync(join(folder, file!));
      expect(`${png.readUInt32BE(16)} × ${png.readUInt32BE(20)}`, file).toBe(size);
    }
  });

  it('promises unmodified releases of libraries, and the product takes no other', () => {
    const { dependencies } = JSON.parse(root('package.json')) as { dependencies: Record<string, string> };
    for (const [name, wanted] of Object.entries(dependencies)) expect(wanted, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(read('firefox.md')).toContain('All come from npm in released versions');
  });

  it('knows the version that would be handed in', () => {
    expect(text.split('## Version history')[1]).toContain(`- ${version}:`);
  });

  it('links only to files that are there', () => {
    for (const name of ['README.md', 'chrome.md', 'edge.md', 'firefox.md', '../support.md']) {
      const from = join(folder, name);
      for (const [, link] of readFileSync(from, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g))
        expect(existsSync(join(from, '..', link!)), `${name}: ${link}`).toBe(true);
    }
  });
});

describe('the issue forms', () => {
  const forms = ['wrong-result.yml', 'not-working.yml', 'idea.yml'].map((name) => [name, root(`.github/ISSUE_TEMPLATE/${name}`)] as const);

  it('ask for made-up text only, and have that confirmed where a text is asked for', () => {
    for (const [name, form] of forms) expect(form, name).toMatch(/made-up|made up|No text of yours/i);
    for (const [name, form] of forms.slice(0, 2)) expect(form, name).toMatch(/type: checkboxes\n {4}id: synthetic[\s\S]*required: true/);
  });

  it('lead to the page of help, which tells how to report without a text', () => {
    expect(root('.github/ISSUE_TEMPLATE/config.yml')).toMatch(/blank_issues_enabled: false[\s\S]*docs\/support\.md[\s\S]*security\/advisories\/new/);
    expect(root('docs/support.md')).toContain('## A diagnosis without text');
  });
});
