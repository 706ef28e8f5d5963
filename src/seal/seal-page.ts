/**
 * The first script of every page of ours, ahead of all modules: takes away every way to send that the
 * content-security policy does not cover, from the page and from frames that somebody opens in it. Whoever comes in
 * with a library finds them gone. It cannot be perfect; what is left stands in SECURITY.md.
 */
import { seal } from './seal';

/** Every frame has a global object of its own with all of it inside; but for our sandboxed one, which is out of anybody's reach. */
function sealAll(frame?: Window | null): void {
  const inner = Array.from({ length: window.length }, (_, at) => window[at]);
  for (const realm of [window, ...inner, frame]) {
    try {
      if (realm) seal(realm);
    } catch {
      // Of another origin.
    }
  }
}

const framing = [HTMLIFrameElement, HTMLFrameElement, HTMLObjectElement] as const;

function sealFrames(): void {
  // Chromium tells the load of an empty frame before the call that put it into the document returns.
  document.addEventListener('load', () => sealAll(), true);
  // One with an address is empty at first, and its load is told too late; so is one inside a shadow tree.
  for (const { prototype } of framing) {
    const getterOf = (name: string) => Object.getOwnPropertyDescriptor(prototype, name)!.get!;
    const windowOf = getterOf('contentWindow');
    for (const name of ['contentWindow', 'contentDocument']) {
      const read = getterOf(name);
      Object.defineProperty(prototype, name, {
        get() {
          sealAll(windowOf.call(this));
          return read.call(this);
        },
      });
    }
  }
}

/** A page of ours never goes to an address of others, whether by a script, a link or a download; links open in tabs of their own. */
function stayHere(): void {
  navigation.addEventListener('navigate', (event) => {
    const { protocol, origin } = new URL(event.destination.url);
    if (origin !== location.origin && protocol !== 'blob:') event.preventDefault();
  });
}

sealAll();
sealFrames();
stayHere();
