/**
 * What a document could send by without its content-security policy being asked. Tried in Chromium 156, which knows
 * no `webrtc` directive: WebRTC sends over UDP, past policy, proxy and ledger; a window that is opened carries an
 * address. All else that sends (fetch, XMLHttpRequest, WebSocket, WebTransport, beacons, forms, frames) is held by
 * `connect-src`, `form-action` and `frame-src`.
 */
const uncovered = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'open'] as const;

/** Takes from a global object, of a page, of a frame in it or of a worker, every way to send that no policy covers. */
export function seal(realm: object): void {
  for (const name of uncovered) Reflect.deleteProperty(realm, name);
}
