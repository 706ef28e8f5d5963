import { createHash } from 'node:crypto';
import { bundleScript } from './bundle-script';

/** The page of the sandboxed frame that asks hubs, and what its policy must allow. */
export interface HubFrame {
  readonly html: string;
  /** As a content-security policy names a script: `sha256-…`. */
  readonly scriptHash: string;
}

let building: Promise<HubFrame> | undefined;

/**
 * Builds the frame as one page with its script inside. A sandboxed frame is a stranger to our own origin and
 * could load no file of it, so the script is named in its policy by its hash.
 */
export function buildHubFrame(): Promise<HubFrame> {
  building ??= bundleScript('src/store/hub/hub.frame.ts').then((script) => ({
    html: `<!doctype html><meta charset="utf-8"><title>Gloss</title><script>${script}</script>`,
    scriptHash: `sha256-${createHash('sha256').update(script).digest('base64')}`,
  }));
  return building;
}
