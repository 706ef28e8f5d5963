import { describe, expect, it } from 'vitest';
import { holdsNoCard, isForeignFrame } from '../../src/browser/scriptable';

describe('what the addresses tell before anything is asked', () => {
  it('knows frames of other origins; what has none of its own may be of the page', () => {
    const page = 'https://mail.example/inbox';
    for (const frame of [
      'https://other.example/',
      'http://mail.example/',
      'https://mail.example:8443/',
      'data:text/html,hello',
      'blob:https://other.example/1',
    ])
      expect(isForeignFrame(frame, page), frame).toBe(true);
    for (const frame of ['https://mail.example/frame', 'about:srcdoc', 'about:blank', 'blob:https://mail.example/1', undefined, 'no address'])
      expect(isForeignFrame(frame, page), frame).toBe(false);
  });

  it('knows documents that have no place for a card', () => {
    for (const address of ['https://a.example/feed.xml', 'https://a.example/x/Drawing.SVG?y=1', 'file:///home/a.rss'])
      expect(holdsNoCard(address), address).toBe(true);
    for (const address of ['https://a.example/', 'https://a.example/?file=a.xml', 'https://a.example/xml', undefined, ''])
      expect(holdsNoCard(address), address).toBe(false);
  });
});
