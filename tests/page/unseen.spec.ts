import { expect, test } from '@playwright/test';
import { type IsolatedWorld, launchOptions, openPage } from './isolated-world';

test.use({ launchOptions, viewport: { width: 1000, height: 700 } });

/** What Gloss reads of the whole body, and what it says was left out. */
async function readAll(world: IsolatedWorld) {
  return world.run((world) => {
    document.getSelection()?.selectAllChildren(document.body);
    const selection = world.page.readSelection(document);
    if (typeof selection === 'string') return selection;
    return { text: selection.passage.text.replace(/\s+/g, ' '), unseenChars: selection.unseenChars, isUnseen: selection.isUnseen };
  });
}

const picture = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='300' height='100'/>";

/** «…» around what nobody sees. */
const hidden: [how: string, html: string][] = [
  ['no opacity', '<p>a <i style="opacity:0">«b»</i> c</p>'],
  ['hardly any opacity, from two boxes', '<p>a <i style="opacity:.2"><b style="opacity:.2">«b»</b></i> c</p>'],
  ['a filter that takes all opacity', '<p>a <i style="filter:opacity(0)">«b»</i> c</p>'],
  ['a font of no size', '<p>a <i style="font-size:0">«b»</i> c</p>'],
  ['a font of one pixel', '<p>a <i style="font-size:1px">«b»</i> c</p>'],
  ['transparent letters', '<p>a <i style="color:transparent">«b»</i> c</p>'],
  ['a transparent fill', '<p>a <i style="-webkit-text-fill-color:transparent">«b»</i> c</p>'],
  ['a transparent shadow', '<p>a <i style="color:transparent;text-shadow:0 0 1px transparent">«b»</i> c</p>'],
  ['white letters on the white page', '<p>a <i style="color:#fff">«b»</i> c</p>'],
  ['nearly white letters on white', '<p>a <i style="color:#fcfcfc">«b»</i> c</p>'],
  ['letters in the colour of their box', '<p>a <i style="background:rgb(0 80 0);color:rgb(0 80 0)">«b»</i> c</p>'],
  ['letters in the colour of a box, in another notation', '<p>a <i style="background:#f00;color:color(srgb 1 0 0)">«b»</i> c</p>'],
  [
    'letters lost in a box within a page with a picture',
    `<body style="background:url(&quot;${picture}&quot;)"><div style="background:#fff;">a <i style="color:#fff">«b»</i> c</div>`,
  ],
  ['a place left of the page', '<p>a <i style="position:absolute;left:-9999px">«b»</i> c</p>'],
  ['a relative place left of the page', '<p>a <i style="position:relative;left:-9999px">«b»</i> c</p>'],
  ['a place above the page', '<p>a <i style="position:absolute;top:-500px">«b»</i> c</p>'],
  ['an indent that leads off the page', '<p>a</p><p style="text-indent:-9999px">«b»</p><p>c</p>'],
  ['a margin that leads off the page', '<p>a <i style="margin-left:-9999px">«b»</i></p><p>c</p>'],
  ['a shift off the page', '<p>a</p><p style="transform:translateX(-3000px)">«b»</p><p>c</p>'],
  ['a drawer beside the window', '<p>a</p><div style="position:fixed;left:100%;width:200px">«b»</div><p>c</p>'],
  [
    'a drawer beside a page that never scrolls sideways',
    '<body style="overflow-x:hidden"><p>a</p><div style="position:absolute;left:1200px;width:200px">«b»</div><p>c</p>',
  ],
  ['a box of one pixel', '<p>a <i style="position:absolute;width:1px;height:1px;overflow:hidden">«b»</i> c</p>'],
  ['a box without height', '<p>a</p><div style="height:0;overflow:hidden">«b»</div><p>c</p>'],
  ['a box without height that scrolls', '<p>a</p><div style="height:0;overflow:auto">«b»</div><p>c</p>'],
  ['a clip of nothing', '<p>a <i style="position:absolute;clip:rect(0,0,0,0)">«b»</i> c</p>'],
  ['a clip of one pixel', '<p>a <i style="position:absolute;clip:rect(1px,1px,1px,1px)">«b»</i> c</p>'],
  ['a clip path from all sides', '<p>a <i style="clip-path:inset(50%)">«b»</i> c</p>'],
  ['a clip path without area', '<p>a <i style="clip-path:polygon(0 0,0 0,0 0)">«b»</i> <b style="clip-path:circle(0)">«d»</b> c</p>'],
  ['a scale of nothing', '<p>a</p><div style="transform:scale(0)">«b»</div><p>c</p>'],
  ['lines below a box that does not scroll', '<p>a</p><div style="height:20px;overflow:hidden"><div style="height:40px"></div>«b»</div><p>c</p>'],
  [
    'slides that lie beside the first',
    '<div style="overflow:hidden;white-space:nowrap;width:300px"><div style="display:inline-block;width:300px">a c</div><div style="display:inline-block;width:300px">«b»</div></div>',
  ],
  ['a drawing whose letters have no fill', '<p>a</p><svg><text y="20" fill="none">«b»</text></svg><p>c</p>'],
  ['a hidden box with a box that is off the page', '<p>a</p><div style="opacity:0">«b»<br><p style="position:fixed;left:0">«b»</p></div><p>c</p>'],
  ['what is hidden in a shadow tree', '<p>a</p><x-a style="opacity:0"><template shadowrootmode="open"><p>«b»</p></template></x-a><p>c</p>'],
  [
    'what is hidden by the slot it stands in',
    '<p>a</p><x-a>«b»<template shadowrootmode="open"><div style="font-size:0"><slot></slot></div></template></x-a><p>c</p>',
  ],
];

for (const [how, html] of hidden) {
  test(`text is left out and counted that is hidden by ${how}`, async ({ page }) => {
    const shown = html.replace(/[«»]/g, '');
    const unseen = Array.from(html.matchAll(/«(.*?)»/g), ([, inner]) => inner!).join('');
    const world = await openPage(page, `<!doctype html>${shown}`);
    expect(await readAll(world)).toEqual({ text: 'a c', unseenChars: unseen.length, isUnseen: false });
  });
}

const seen: [what: string, html: string][] = [
  ['below the window', `<p>a</p>${'<br>'.repeat(200)}<p>b</p>`],
  ['to the right, where the page scrolls to', '<p>a</p><p style="margin-left:3000px">b</p>'],
  ['far down in a box that scrolls', `<p>a</p><div style="height:60px;overflow:auto"><div style="height:900px"></div>b</div>`],
  ['in a box that scrolls sideways', '<p>a</p><div style="width:60px;overflow-x:scroll"><div style="width:900px;text-align:right">b</div></div>'],
  [
    'in a box that fills the window and scrolls',
    '<style>html,body{height:100%;margin:0;overflow:hidden}main{height:100%;overflow:auto}</style><main>a<div style="height:5000px"></div>b</main>',
  ],
  [
    'in a body that scrolls by itself',
    '<style>html{overflow:hidden}html,body{height:100%;margin:0}body{overflow:auto}</style>a<div style="height:5000px"></div>b',
  ],
  ['under a dialog that stops scrolling', '<body style="overflow:hidden"><p>a</p><div style="height:5000px"></div><p>b</p>'],
  [
    'in a list from the bottom up',
    '<p>a</p><div style="height:60px;overflow:auto;display:flex;flex-direction:column-reverse"><div>b</div><div style="flex:none;height:900px"></div></div>',
  ],
  ['in a page from right to left', '<html dir="rtl"><p>a</p><p style="margin-right:3000px">b</p>'],
  ['in a page of vertical lines from the right', '<html style="writing-mode:vertical-rl"><p>a</p><div style="width:3000px"></div><p>b</p>'],
  ['free of a small box that it only flows in', '<p>a</p><div style="height:0;overflow:hidden"><p style="position:absolute;top:200px">b</p></div>'],
  ['in a fixed bar', '<p>a</p><div style="position:fixed;bottom:0">b</div>'],
  ['in a dialog within a faded page', '<p>a</p><div style="opacity:0"><dialog>b</dialog></div><script>document.querySelector("dialog").showModal()</script>'],
  ['in a box that is drawn only when it is near', `<p>a</p>${'<br>'.repeat(200)}<div style="content-visibility:auto;contain-intrinsic-size:100px">b</div>`],
  ['half transparent', '<p>a <i style="opacity:.4">b</i></p>'],
  ['pale grey on white', '<p>a <i style="color:#ddd">b</i></p>'],
  ['red on green as bright', '<p style="background:rgb(0 127 0)">a <i style="color:rgb(220 40 40)">b</i></p>'],
  ['white on a dark box', '<div style="background:#111"><p style="color:#fff">a b</p></div>'],
  ['white on a picture', `<div style="background:url(&quot;${picture}&quot;) #fff;color:#fff">a b</div>`],
  ['white on a gradient', '<div style="background:linear-gradient(#000,#111);color:#fff">a b</div>'],
  [
    'white over a picture beside it',
    `<div style="position:relative;color:#fff"><img src="${picture}" style="position:absolute;inset:0;width:300px;height:100px;z-index:-1">a b</div>`,
  ],
  [
    'white over a dark box beside it',
    '<div style="position:relative;color:#fff"><div style="position:absolute;inset:0;background:#123;z-index:-1"></div>a b</div>',
  ],
  [
    'white over what a box draws before itself',
    '<style>#h::before{content:"";position:absolute;inset:0;background:#123;z-index:-1}</style><div id="h" style="position:relative;color:#fff">a b</div>',
  ],
  ['light on a dark page', '<meta name="color-scheme" content="dark"><body style="color:#fff">a b'],
  ['cut out of a gradient', '<h1 style="background:linear-gradient(red,blue);background-clip:text;color:transparent">a <b>b</b></h1>'],
  ['drawn by its outline', '<p style="color:#fff;-webkit-text-stroke:1px #000">a b</p>'],
  ['drawn by its shadow', '<p style="color:transparent;text-shadow:0 0 2px #000">a b</p>'],
  [
    'clear letters over the page of a scan',
    '<div style="position:relative"><canvas width="300" height="100"></canvas><span style="position:absolute;left:0;top:0;color:transparent">a b</span></div>',
  ],
  ['cut by an ellipsis', '<p style="width:60px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap">a b</p>'],
  ['in a drawing of small units', '<svg viewBox="0 0 10 10" width="300" height="300"><text y="5" font-size="1">a b</text></svg>'],
  ['in a page that is enlarged', '<html style="zoom:2"><body style="margin:0"><p>a</p><div style="height:2000px"></div><p>b</p>'],
  ['in a page that is made smaller', '<html style="zoom:.5"><body style="margin:0"><p>a</p><div style="height:20000px"></div><p>b</p>'],
  [
    'in a scroller that a transform makes smaller',
    '<p>a</p><div style="transform:scale(.5);height:100px;overflow:auto"><div style="height:3000px"></div>b</div>',
  ],
  ['in a box that is made smaller, in a scroller', '<p>a</p><div style="zoom:.5;height:100px;overflow:auto"><div style="height:3000px"></div>b</div>'],
  ['with a harmless clip path', '<p style="clip-path:inset(0 round 4px)">a b</p>'],
];

for (const [what, html] of seen) {
  test(`text is read that is ${what}`, async ({ page }) => {
    const world = await openPage(page, `<!doctype html>${html}`);
    expect(await readAll(world)).toEqual({ text: 'a b', unseenChars: 0, isUnseen: false });
    // What can be seen stays so wherever the page is scrolled to.
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('*')) element.scrollTo(1e6, 1e6);
      scrollTo(1e6, 1e6);
    });
    expect(await readAll(world)).toEqual({ text: 'a b', unseenChars: 0, isUnseen: false });
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('*')) element.scrollTo(-1e6, -1e6);
      scrollTo(-1e6, -1e6);
    });
    expect(await readAll(world)).toEqual({ text: 'a b', unseenChars: 0, isUnseen: false });
  });
}

test('where nothing that is selected can be seen, it is read, and said', async ({ page }) => {
  const world = await openPage(page, '<!doctype html><p style="color:#fff">It was the butler.</p>');
  expect(await readAll(world)).toEqual({ text: 'It was the butler.', unseenChars: 15, isUnseen: true });
});

test('colours hide nothing where the reader has the system draw them', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const world = await openPage(page, '<!doctype html><p>a <i style="color:#fff">b</i></p>');
  expect(await readAll(world)).toEqual({ text: 'a b', unseenChars: 0, isUnseen: false });
});

test('only the selected part of a hidden text is counted', async ({ page }) => {
  const world = await openPage(page, '<!doctype html><p>a <i style="opacity:0">hidden</i></p>');
  const unseenChars = await world.run((world) => {
    const [shown, secret] = [document.querySelector('p')!.firstChild!, document.querySelector('i')!.firstChild!];
    document.getSelection()?.setBaseAndExtent(shown, 0, secret, 3);
    const selection = world.page.readSelection(document);
    return typeof selection === 'string' ? selection : selection.unseenChars;
  });
  expect(unseenChars).toBe(3);
});
