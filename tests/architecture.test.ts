import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/**
 * Who may import whom, by room of `src`. The rooms are the product, read from top to bottom. What has a line of its own
 * below a room is a room within it: the line is all that it may import, its own files apart.
 */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  seal: [],
  linear: [],
  models: ['core'],
  compute: [],
  workers: ['core'],
  locales: ['core'],
  detectors: ['core'],
  policies: ['core', 'linear'],
  packs: [],
  tasks: ['core', 'detectors', 'policies'],
  formats: ['core'],
  families: ['core', 'formats'],
  shelf: ['core'],
  encoder: ['core', 'formats', 'compute', 'workers', 'seal'],
  decoder: ['core', 'linear', 'formats', 'families', 'models', 'compute', 'seal', 'decoder/tokenizer'],
  'decoder/tokenizer': ['core', 'formats'],
  'decoder/onnx': ['core', 'decoder'],
  engine: ['core', 'tasks', 'detectors', 'policies', 'packs', 'encoder', 'decoder', 'decoder/onnx', 'formats', 'shelf', 'workers', 'seal'],
  store: ['core', 'models', 'shelf', 'workers', 'seal', 'store/hub', 'store/downloads', 'store/import'],
  'store/hub': ['core', 'models', 'formats', 'seal', 'store'],
  'store/downloads': ['core', 'models', 'formats', 'families', 'shelf', 'store', 'store/hub'],
  'store/import': ['core', 'models', 'formats', 'families', 'shelf', 'seal', 'store'],
  protocol: ['core'],
  page: ['core'],
  ui: ['core'],
  browser: ['core', 'protocol', 'locales'],
};
const rooms = Object.keys(mayImport);

/** The innermost room of a file or folder of `src`. */
function roomOf(path: string): string {
  const [outer, inner] = relative(join(root, 'src'), path).split('/');
  return rooms.includes(`${outer}/${inner}`) ? `${outer}/${inner}` : outer!;
}

/** Every file of the project that a file asks for: by name, for its effect, when it is needed, or as a worker. */
const requests = /(?:\bfrom |^\s*import |\bimport\(|\bnew URL\()'(\.[^']*)'/gm;

/** What a folder must not touch, and where it belongs instead. */
const forbidden: readonly { folders: readonly string[]; pattern: RegExp; instead: string }[] = [
  {
    folders: rooms.filter((room) => !['page', 'ui', 'browser', 'seal'].includes(room)),
    pattern: /\bdocument\.|\bwindow\./,
    instead: 'the DOM belongs to src/page (the page) and src/ui (our own surfaces)',
  },
  {
    folders: rooms.filter((room) => room !== 'browser'),
    pattern: /\b(?:browser|chrome)\.(?!pdf)[a-z]+\b/,
    instead: 'browser.* belongs to src/browser; pass a function in',
  },
  {
    folders: rooms.filter((room) => room !== 'decoder/onnx'),
    pattern: /['"](?:@huggingface\/transformers|onnxruntime-)/,
    instead: 'the library has one door, in src/decoder/onnx; everything else computes with kernels of its own',
  },
  { folders: rooms, pattern: /\.innerHTML\b|dangerouslySetInnerHTML|insertAdjacentHTML/, instead: 'text of pages is never HTML of ours' },
  { folders: rooms, pattern: /\bconsole\.(?!error\()/, instead: 'text of the user could reach a log' },
];

/** Every way a script has to send something. What runs in our pages is held to the content-security policy besides. */
const ways = /\bfetch\s*\(|\b(?:globalThis|self)\.fetch\b|\b(?:XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon|importScripts)\b/;
/** The files that may use one of them: one reads what is packaged with us, one asks others, in the sandboxed frame. */
const mayAsk = ['src/encoder/packaged-encoder.ts', 'src/store/hub/request.ts'];
/** Names them to take them away. */
const takesAway = 'src/seal/seal.ts';

const limitLines = 250;
/** Tables of facts are read, not followed. */
const isData = (file: string) => /\/(?:models|detectors\/secrets)\//.test(file);

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
  const imports = filesOf('src').flatMap((file) =>
    [...codeOf(file).matchAll(requests)].map(([, target]) => ({ file, from: roomOf(file), to: roomOf(resolve(dirname(file), target!)) })),
  );

  it('sees what is imported by name, for its effect, when it is needed, and as a worker', () => {
    const seen = (to: string, file: RegExp) => imports.some((one) => one.to === to && file.test(one.file));
    expect(seen('core', /engine\/run-tasks\.ts$/)).toBe(true);
    expect(seen('seal', /engine\/engine\.worker\.ts$/)).toBe(true);
    expect(seen('decoder', /engine\/decoder\.worker\.ts$/)).toBe(true);
    expect(seen('ui', /ui\/surface\.tsx$/)).toBe(true);
  });

  for (const [room, allowed] of Object.entries(mayImport)) {
    it(`src/${room} imports only ${allowed.length ? allowed.map((name) => `src/${name}`).join(', ') : 'itself'}`, () => {
      const outside = imports.filter(({ from, to }) => from === room && to !== room);
      expect(outside.filter(({ to }) => !allowed.includes(to)).map(({ file, to }) => `${relative(root, file)} imports src/${to}`)).toEqual([]);
      expect(
        allowed.filter((name) => !outside.some(({ to }) => to === name)),
        'permissions that nobody uses',
      ).toEqual([]);
    });
  }

  it('has a line in the table for every room', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => !rooms.includes(name))).toEqual([]);
  });

  it('has no two files that import one another', () => {
    const byFile = new Map<string, Set<string>>();
    for (const file of filesOf('src')) {
      const targets = [...codeOf(file).matchAll(requests)].map(([, target]) => resolve(dirname(file), target!));
      byFile.set(file, new Set(targets.flatMap((target) => [target, `${target}.ts`, `${target}.tsx`, join(target, 'index.ts')])));
    }
    const pairs = [...byFile].flatMap(([file, targets]) =>
      [...byFile.keys()].filter((other) => file < other && targets.has(other) && byFile.get(other)!.has(file)).map((other) => [file, other]),
    );
    expect(pairs).toEqual([]);
  });

  it('keeps every folder to its own globals', () => {
    const strays = forbidden.flatMap(({ folders, pattern, instead }) =>
      folders.flatMap((folder) =>
        filesOf(`src/${folder}`).flatMap((file) => {
          // What has a line of its own below this room is looked at under that name.
          if (roomOf(file) !== folder) return [];
          const found = pattern.exec(codeOf(file));
          return found ? [`${relative(root, file)} has “${found[0]}”: ${instead}`] : [];
        }),
      ),
    );
    expect(strays).toEqual([]);
  });

  it('reads the package in one place, and sends from one other, where the ledger sees it', () => {
    const askers = [...filesOf('src'), ...filesOf('entrypoints')].filter((file) => ways.test(codeOf(file)));
    expect(askers.map((file) => relative(root, file)).filter((file) => file !== takesAway)).toEqual(mayAsk);
  });

  it('lets nobody but the sandboxed frame have that place', () => {
    const users = [...filesOf('src'), ...filesOf('entrypoints')].filter((file) => /\bconnectDirectly\b/.test(codeOf(file)));
    expect(users.map((file) => relative(root, file)).sort()).toEqual(['src/store/hub/request.ts', 'src/store/hub/serve-hub-frame.ts']);
  });

  it('takes away what no policy covers before anything else runs, in every worker, in the sandboxed frame and in the page’s script', () => {
    const first = (file: string) => /^\s*import '([^']+)';/m.exec(codeOf(file).replace(/^import [^'].*$/m, "import 'late';"))?.[1];
    const homes = [
      ...filesOf('src').filter((file) => /\.(?:worker|frame)\.ts$/.test(file)),
      join(root, 'entrypoints/background.ts'),
      join(root, 'entrypoints/page/index.ts'),
    ];
    expect(homes.length).toBeGreaterThan(6);
    expect(homes.filter((file) => !first(file)?.endsWith('seal/seal-first')).map((file) => relative(root, file))).toEqual([]);
  });

  it('nobody imports an entry point', () => {
    expect(filesOf('src').filter((file) => codeOf(file).includes('entrypoints/'))).toEqual([]);
    // Nor does one another: what two of them have alike is in a room.
    const placeOf = (path: string) => relative(join(root, 'entrypoints'), path).split('/')[0]!;
    const across = filesOf('entrypoints').flatMap((file) =>
      [...codeOf(file).matchAll(requests)]
        .filter(([, target]) => placeOf(resolve(dirname(file), target!)) !== placeOf(file))
        .map(([, target]) => [file, target]),
    );
    expect(across).toEqual([]);
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
    expect(rooms.filter((room) => !readme.includes(`\n  ${room}/`) && !room.includes('/'))).toEqual([]);
  });
});
