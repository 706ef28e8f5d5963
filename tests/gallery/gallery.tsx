/**
 * Every face of every surface. `?show=card/sentiment&locale=zh_CN` shows one, alone; without `show`
 * there is a list. Light and dark follow the browser.
 */
import en from '../../src/locales/en.yml';
import zh from '../../src/locales/zh_CN.yml';
import cardStyle from '../../src/ui/card/card.css?inline';
import { mountCard } from '../../src/ui/card/mount-card';
import type { CardHost, SurfaceHost } from '../../src/ui/hosts';
import { mountOptions } from '../../src/ui/options/mount-options';
import optionsStyle from '../../src/ui/options/options.css?inline';
import { mountPanel } from '../../src/ui/panel/mount-panel';
import panelStyle from '../../src/ui/panel/panel.css?inline';
import { mountPopup } from '../../src/ui/popup/mount-popup';
import popupStyle from '../../src/ui/popup/popup.css?inline';
import { cardFaces, fakeOptions, fakePanel, fakeWork, longRun, popupFaces } from './fake-hosts';
import { draft, letter } from './passages';
import { createSet, fakeTestSet, judgedRows } from './test-set';
import { wishKinds } from '../../src/core/run/writing';
import { createTranslate } from '../../src/core/text/translate';

const query = new URLSearchParams(location.search);
const locale = query.get('locale') ?? 'en';
const surface: SurfaceHost = {
  t: createTranslate(locale.startsWith('zh') ? zh : en),
  locale,
  copy: async (text) => console.info(text),
  save: (fileName, _, content) => console.info(fileName, content),
};

const faces: Record<string, (root: HTMLElement) => void> = {
  'panel/empty': (root) => withStyle(panelStyle, () => mountPanel(root, fakePanel(surface))),
  'panel/letter': (root) => withStyle(panelStyle, () => mountPanel(root, fakePanel(surface, letter))),
  'panel/draft': (root) => withStyle(panelStyle, () => mountPanel(root, fakePanel(surface, draft))),
  'panel/no-model': (root) =>
    withStyle(panelStyle, () =>
      mountPanel(root, {
        ...fakePanel(surface),
        watchModels: (listener) => {
          listener([]);
          return () => {};
        },
      }),
    ),
  'panel/long': (root) =>
    withStyle(panelStyle, () =>
      mountPanel(root, {
        ...fakePanel(surface),
        watchRuns: (listener) => {
          listener([longRun()]);
          return () => {};
        },
      }),
    ),
  options: (root) => withStyle(optionsStyle, () => mountOptions(root, fakeOptions(surface))),
};
for (const section of ['detectors', 'policies', 'models', 'sites', 'shortcuts', 'privacy', 'settings', 'about']) {
  faces[`options/${section}`] = (root) => {
    location.hash = section;
    withStyle(optionsStyle, () => mountOptions(root, fakeOptions(surface)));
  };
}
faces['options/testset'] = (root) => {
  location.hash = 'testset';
  withStyle(optionsStyle, () => void judgedRows().then((rows) => mountOptions(root, { ...fakeOptions(surface), testSet: fakeTestSet(createSet(rows)) })));
};
faces['options/testset-empty'] = (root) => {
  location.hash = 'testset';
  withStyle(optionsStyle, () => mountOptions(root, fakeOptions(surface)));
};
for (const work of wishKinds) faces[`panel/work-${work}`] = (root) => withStyle(panelStyle, () => mountPanel(root, fakeWork(surface, letter, work)));
for (const [name, host] of Object.entries(cardFaces(surface))) faces[`card/${name}`] = (root) => showCard(root, host);
for (const [name, host] of Object.entries(popupFaces(surface))) faces[`popup/${name}`] = (root) => withStyle(popupStyle, () => mountPopup(root, host));

function withStyle(css: string, mount: () => void): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  mount();
}

/** As on a page: in a shadow root, with nothing of the document's style; open here, so that it can be tested. */
function showCard(root: HTMLElement, host: CardHost): void {
  const place = document.createElement('div');
  place.style.cssText = 'display: inline-block; margin: 16px; vertical-align: top;';
  root.append(place);
  const shadow = place.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `:host { all: initial !important; display: inline-block !important; margin: 16px !important; vertical-align: top !important }\n${cardStyle}`,
  );
  shadow.adoptedStyleSheets = [sheet];
  const frame = document.createElement('div');
  frame.setAttribute('data-gloss-root', '');
  frame.setAttribute('role', 'dialog');
  frame.setAttribute('aria-label', surface.t('card.label'));
  shadow.append(frame);
  mountCard(frame, host);
}

function showList(root: HTMLElement): void {
  for (const name of ['cards', ...Object.keys(faces)]) {
    const link = document.createElement('a');
    link.href = `?show=${name}&locale=${locale}`;
    link.textContent = name;
    link.style.display = 'block';
    root.append(link);
  }
}

const root = document.getElementById('root');
if (root) {
  const name = query.get('show');
  document.documentElement.lang = locale.replace('_', '-');
  if (name === 'cards') for (const host of Object.values(cardFaces(surface))) showCard(root, host);
  else (faces[name ?? ''] ?? showList)(root);
}
