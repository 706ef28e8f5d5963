/**
 * Reads a whole document: what it is about first (`main`, or its articles), then the rest, open shadow trees with it. Left
 * out is what cannot be seen, and what stands in fields. In small steps, so that the page is never held up: whoever drives it
 * says when to wait, and what happened to the page meanwhile is taken into account.
 */
import { limitPageChars, type Rows } from '../core/run/whole-page';
import { attributeOf, boxOf, localNameOf } from './node';
import { RowFinder } from './row-finder';
import { View } from './sight';
import { createPageTextMap, type PageTextMap } from './text-map';
import { TextFlow } from './text-flow';
import { watchWhile } from './watch-text';
import { Walk } from './walk';
import type { Extent } from './walk-desk';

/** What one document of a page says. */
export interface ReadDocument {
  readonly text: string;
  readonly map: PageTextMap;
  readonly language: string | undefined;
  readonly unseenChars: number;
  readonly lists: readonly Rows[];
  /** The frames in it that can be seen. */
  readonly frames: readonly FrameNote[];
  readonly isCut: boolean;
  /** It changed while it was read. */
  readonly isMoved: boolean;
  /** Whether a text node was passed while reading. */
  hasRead(node: Node): boolean;
}

/** A frame as the document around it knows it. */
export interface FrameNote {
  readonly name: string;
  /** Its address, where the document says one. */
  readonly address: string;
  /** The browser shows its document to us. */
  readonly isOpen: boolean;
}

/** How the reading gives way. */
export interface ReadingPace {
  /** Asked after every step (`nodesAStep` nodes); true when it is time to wait. */
  isTime(): boolean;
  /** Lets the page have its turn. Rejects where the reading is to end. */
  rest(): Promise<void>;
  onProgress?(chars: number): void;
}

/** A page that adds elements as fast as they are read is left when it has become so many times as large, and so many larger. */
const growth = { times: 4, more: 3_000 };
/** One that moves what is to be read before the reader for ever, after so many steps. */
const limitSteps = 200_000;
/** More main parts or articles are a page without a subject. */
const limitSubjects = 40;
/** Frames smaller than this show nothing that is read, in CSS pixels. */
const leastFrame = 24;
const limitFrames = 200;

/** Reads the document; rejects with whatever `rest` rejects with. */
export async function readWholePage(document: Document, pace: ReadingPace): Promise<ReadDocument> {
  const flow = new TextFlow();
  const seen = new WeakSet<Text>();
  const rows = new RowFinder();
  const changes = watchWhile(document);
  let view = new View(document);
  let unseenChars = 0;
  let isCut = false;
  let isRunaway = false;
  let steps = 0;
  const own = document.getElementsByTagName('*').length;
  try {
    for (const extent of extentsOf(document)) {
      const walk = new Walk({ flow, seen, strictness: 'visible', onElement: rows, limitChars: limitPageChars, isOnce: true }, extent, view);
      for (const _ of walk.steps()) {
        isRunaway ||= ++steps > limitSteps + own;
        if (isRunaway) break;
        if (!pace.isTime()) continue;
        pace.onProgress?.(flow.length);
        await pace.rest();
        if (!changes.hasMoved()) continue;
        isRunaway = document.getElementsByTagName('*').length > growth.times * own + growth.more;
        view = new View(document);
        walk.refresh(view);
      }
      flow.endBlock();
      unseenChars += walk.unseenChars;
      isCut ||= walk.isCut;
      if (isCut || isRunaway) break;
    }
    // A break that was held back may stand before the last word.
    const text = flow.text.slice(0, limitPageChars);
    const map = createPageTextMap({ text, pieces: flow.pieces, seen });
    const language = attributeOf(document.documentElement, 'lang') || undefined;
    return {
      text,
      map,
      language,
      unseenChars,
      lists: rows.lists(text),
      frames: framesOf(document),
      isCut,
      isMoved: changes.hasChanged || isRunaway,
      hasRead: (node) => seen.has(node as Text),
    };
  } finally {
    changes.stop();
  }
}

/** What it is about, in order, then what lies around that. */
function extentsOf(document: Document): Extent[] {
  const { body } = document;
  const top = body ?? document.documentElement;
  if (!top) return [];
  const subjects = subjectsOf(document).filter((element) => top.contains(element) && element !== top);
  const whole = document.createRange();
  whole.selectNodeContents(top);
  if (subjects.length === 0) return [whole];
  const about = subjects.map((element) => rangeOf(document, (range) => range.selectNode(element)));
  const around: Extent[] = [];
  for (let at = 0; at <= subjects.length; at++) {
    const rest = document.createRange();
    if (at === 0) rest.setStart(whole.startContainer, whole.startOffset);
    else rest.setStartAfter(subjects[at - 1]!);
    if (at === subjects.length) rest.setEnd(whole.endContainer, whole.endOffset);
    else rest.setEndBefore(subjects[at]!);
    if (!rest.collapsed) around.push(rest);
  }
  return [...about, ...around];
}

function rangeOf(document: Document, set: (range: Range) => void): Range {
  const range = document.createRange();
  set(range);
  return range;
}

/** The main parts that can be seen, else the articles that stand in no other. */
function subjectsOf(document: Document): Element[] {
  for (const kind of ['main, [role="main"]', 'article, [role="article"]']) {
    const found = Array.from(document.querySelectorAll(kind)).filter((element) => !element.parentElement?.closest(kind) && element.checkVisibility());
    if (found.length > 0 && found.length <= limitSubjects) return found;
  }
  return [];
}

function framesOf(document: Document): FrameNote[] {
  const frames = Array.from(document.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe, frame'));
  return frames
    .filter((frame) => frame.checkVisibility() && boxOf(frame).width >= leastFrame && boxOf(frame).height >= leastFrame)
    .slice(0, limitFrames)
    .map((frame) => ({ name: nameOf(frame), address: addressOf(frame), isOpen: frame.contentDocument !== null }));
}

function addressOf(frame: Element): string {
  const source = attributeOf(frame, 'src') ?? '';
  return source !== '' && URL.canParse(source, frame.baseURI) ? new URL(source, frame.baseURI).href : '';
}

/** What a frame is called: as the page calls it for those who cannot see it, else the host that it comes from. */
function nameOf(frame: Element): string {
  const address = addressOf(frame);
  return ((attributeOf(frame, 'title') ?? '').trim() || (address && new URL(address).hostname) || localNameOf(frame)).slice(0, 80);
}
