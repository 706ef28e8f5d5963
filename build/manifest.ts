import type { UserManifest } from 'wxt';
import { buildHubFrame, type HubFrame } from './hub-frame';

/** Gloss's name in Firefox's shop; it names no host, because Gloss has none. */
export const firefoxId = '{0921758d-6300-4b6c-aab1-d988d018b908}';

/**
 * The oldest Firefox that Gloss is tested in, a long-term release. It could not be older than 147 anyway, which brought the Navigation
 * API: by that a page of ours is kept from leaving for another address (src/ui/seal-page.ts).
 */
export const oldestFirefox = '153.0';

/** What all browsers are told. Names and sentences are neutral: the same package goes to the shops of Chrome and Edge. */
const common = {
  name: '__MSG_extName__',
  description: '__MSG_extDescription__',
  default_locale: 'en',
  icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
  commands: {
    'run-everything': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_command_everything__' },
    'run-last': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_command_last__' },
    'open-panel': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_panel__' },
  },
} as const satisfies UserManifest;

const permissions = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'] as const;

/** The policy of every page and worker of ours; `framedBy` says who may put one into a frame. */
const policyOfPages = (framedBy: string) =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    // Whatever touches text can ask nobody but this package; models come through the sandboxed frame below.
    "connect-src 'self'",
    "frame-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framedBy}`,
  ].join('; ');

function forChromium({ policy }: HubFrame): UserManifest {
  return {
    ...common,
    // The runtime of ONNX models waits for the graphics card by JSPI, on by default since 137. Frames that are moved without being loaded
    // anew (`moveBefore`, by which a card survives a dialog that opens) ask for 133.
    minimum_chrome_version: '137',
    permissions: [...permissions, 'offscreen', 'sidePanel'].sort(),
    content_security_policy: {
      // Of our pages only the card's is web-accessible, so only that can be framed, and by pages only: not by other extensions.
      extension_pages: policyOfPages('http: https: file:'),
      // The frame from which hubs are asked for models: one script, by its hash, and no access to anything of ours.
      sandbox: `sandbox allow-scripts; ${policy}`,
    },
    sandbox: { pages: ['hub.html'] },
    // The card's document, at an address that is new in every session of the browser and that no page is told.
    web_accessible_resources: [{ resources: ['card.html'], matches: ['http://*/*', 'https://*/*', 'file:///*'], use_dynamic_url: true }],
    // Isolated, the worker may use threads: nearly twice as fast on two cores.
    cross_origin_embedder_policy: { value: 'require-corp' },
    cross_origin_opener_policy: { value: 'same-origin' },
  };
}

/**
 * Nothing is web-accessible: an address in Firefox is the same in every session, so a page that learns it knows its visitor again.
 * What the card is elsewhere, the sidebar is here (src/browser/panel).
 */
function forFirefox(): UserManifest {
  return {
    ...common,
    permissions: [...permissions],
    browser_specific_settings: {
      gecko: {
        id: firefoxId,
        strict_min_version: oldestFirefox,
        data_collection_permissions: { required: ['none'] },
      },
    },
    // The event page holds the engine's document in a frame, which in turn holds the one that asks hubs.
    content_security_policy: { extension_pages: policyOfPages("'self'") },
  };
}

/** The manifest of a browser, but for what WXT reads from the entry points. */
export async function manifestFor(browser: string): Promise<UserManifest> {
  return browser === 'firefox' ? forFirefox() : forChromium(await buildHubFrame());
}
