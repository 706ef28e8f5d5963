import { createHash } from 'node:crypto';
import { loopbackHosts } from '../src/core/store/hub-address';
import { bundleScript } from './bundle-script';

/** The page of the sandboxed frame that asks hubs. */
export interface HubFrame {
  readonly html: string;
  /** What it may do: run its one script, which is named by its hash, and ask servers. It stands in the page too. */
  readonly policy: string;
}

let building: Promise<HubFrame> | undefined;

/**
 * Builds the frame as one page with its script inside. A sandboxed frame is a stranger to our own origin and
 * could load no file of it, so the script is named in its policy by its hash.
 */
export function buildHubFrame(): Promise<HubFrame> {
  building ??= bundleScript('src/store/hub/hub.frame.ts').then((script) => {
    const hash = createHash('sha256').update(script).digest('base64');
    const servers = ['https:', ...loopbackHosts.map((host) => `http://${host}:*`)];
    const policy = `default-src 'none'; script-src 'sha256-${hash}'; connect-src ${servers.join(' ')}`;
    const meta = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`;
    return { html: `<!doctype html>${meta}<title>Gloss</title><script>${script}</script>`, policy };
  });
  return building;
}
