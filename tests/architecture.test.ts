import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Who may import whom, by folder of `src`. The folders are the product, read from top to bottom. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  detectors: ['core'],
  policies: ['core', 'detectors'],
  tasks: ['core', 'detectors', 'policies'],
  models: ['core'],
  protocol: ['core'],
  compute: ['core'],
  // The readers of headers still live with the store.
  formats: ['core', 'store'],
  families: ['core', 'formats'],
  decoder: ['core', 'formats', 'families', 'models', 'compute', 'store'],
  // The shelf, from which the language model's worker takes its files, still lives with the store.
  engine: ['core', 'tasks', 'models', 'protocol', 'compute', 'formats', 'decoder', 'store'],
  store: ['core', 'models', 'protocol'],
  page: ['core'],
  ui: ['core'],
  locales: ['core'],
  browser: ['core', 'tasks', 'protocol', 'locales'],
};

/** What a folder must not touch, and where it belongs instead. */
const forbidden: readonly { folders: readonly string[]; pattern: RegExp; instead: string }[] = [
  {
    folders: ['core', 'detectors', 'policies', 'tasks', 'models', 'protocol', 'engine', 'store'],
    pattern: /\bdocument\.|\bwindow\./,
    instead: 'the DOM belongs to src/page (the page) and src/ui (our own surfaces)',
  },
  {
    folders: ['core', 'detectors', 'policies', 'tasks', 'models', 'engine', 'store', 'page', 'ui'],
    pattern: /\b(?:browser|chrome)\.(?!pdf)[a-z]+\b/,
    instead: 'browser.* belongs to src/browser; pass a function in',
  },
  {
    folders: ['core', 'detectors', 'policies', 'tasks', 'models', 'protocol', 'page', 'ui', 'browser'],
    pattern: /@huggingface\/transformers/,
    instead: 'models run in src/engine',
  },
  { folders: Object.keys(mayImport), pattern: /\.innerHTML\b|dangerouslySetInnerHTML|insertAdjacentHTML/, instead: 'text of pages is never HTML of ours' },
  { folders: Object.keys(mayImport), pattern: /\bconsole\.(?!error\()/, instead: 'text of the user could reach a log' },
];

/** Every way a script has to send something. What runs in our pages is held to the content-security policy besides. */
const ways = /\bfetch\s*\(|\b(?:globalThis|self)\.fetch\b|\b(?:XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon|importScripts)\b/;
/** The one file that may use one of them, in the sandboxed frame; what is packaged with us is read by the libraries that need it. */
const mayAsk = ['src/store/request.ts'];
/** Names them to take them away. */
const takesAway = 'src/core/seal.ts';

const limitLines = 250;
/** Tables of facts are read, not followed. */
const isData = (file: string) => /\/(?:policies|models|detectors\/secrets)\//.test(file);

function filesOf(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(root, folder, name));
}

/** The source without its comments. */
function codeOf(file: string): string {
  return readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '');
}

describe('the house', () => {
  for (const [folder, allowed] of Object.entries(mayImport)) {
    it(`src/${folder} imports only ${allowed.length ? allowed.map((name) => `src/${name}`).join(', ') : 'itself'}`, () => {
      const strays = filesOf(`src/${folder}`).flatMap((file) =>
        [...codeOf(file).matchAll(/from '(\.[^']+)'|import\('(\.[^']+)'\)/g)].flatMap(([, from, dynamic]) => {
          const target = relative(join(root, 'src'), resolve(dirname(file), (from ?? dynamic)!)).split('/')[0]!;
          return target === folder || allowed.includes(target) ? [] : [`${relative(root, file)} imports src/${target}`];
        }),
      );
      expect(strays).toEqual([]);
    });
  }

  it('keeps every folder to its own globals', () => {
    const strays = forbidden.flatMap(({ folders, pattern, instead }) =>
      folders.flatMap((folder) =>
        filesOf(`src/${folder}`).flatMap((file) => {
          const found = pattern.exec(codeOf(file));
          return found ? [`${relative(root, file)} has “${found[0]}”: ${instead}`] : [];
        }),
      ),
    );
    expect(strays).toEqual([]);
  });

  it('sends nothing but from one place, where the ledger sees it', () => {
    const askers = [...filesOf('src'), ...filesOf('entrypoints')].filter((file) => ways.test(codeOf(file)));
    expect(askers.map((file) => relative(root, file)).filter((file) => file !== takesAway)).toEqual(mayAsk);
  });

  it('lets nobody but the sandboxed frame have that place', () => {
    const users = [...filesOf('src'), ...filesOf('entrypoints')].filter((file) => /\bconnectDirectly\b/.test(codeOf(file)));
    expect(users.map((file) => relative(root, file)).sort()).toEqual(['src/store/request.ts', 'src/store/serve-hub-frame.ts']);
  });

  it('takes away what no policy covers before anything else runs, in every worker, in the sandboxed frame and in the page’s script', () => {
    const first = (file: string) => /^\s*import '([^']+)';/m.exec(codeOf(file).replace(/^import [^'].*$/m, "import 'late';"))?.[1];
    const homes = [
      ...filesOf('src').filter((file) => /\.(?:worker|frame)\.ts$/.test(file)),
      join(root, 'entrypoints/background.ts'),
      join(root, 'entrypoints/page/index.ts'),
    ];
    expect(homes.length).toBeGreaterThan(6);
    expect(homes.filter((file) => !first(file)?.endsWith('core/seal-first')).map((file) => relative(root, file))).toEqual([]);
  });

  it('nobody imports an entry point', () => {
    expect(filesOf('src').filter((file) => codeOf(file).includes('entrypoints/'))).toEqual([]);
  });

  it(`has no source file over ${limitLines} lines: split by noun`, () => {
    const long = [...filesOf('src'), ...filesOf('entrypoints')]
      .filter((file) => !isData(file))
      .map((file) => [relative(root, file), readFileSync(file, 'utf8').split('\n').length] as const)
      .filter(([, lines]) => lines > limitLines);
    expect(long).toEqual([]);
  });

  it('has no way around the type checker', () => {
    const strays = [...filesOf('src'), ...filesOf('entrypoints')].filter((file) => /(?::|<|\bas) any\b|@ts-ignore|@ts-expect-error/.test(codeOf(file)));
    expect(strays).toEqual([]);
  });

  it('is drawn on the map in the README', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const missing = Object.keys(mayImport).filter(
      (folder) => existsSync(join(root, 'src', folder)) && filesOf(`src/${folder}`).length && !readme.includes(`${folder}/`),
    );
    expect(missing).toEqual([]);
  });
});
