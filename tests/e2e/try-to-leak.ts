/** Tries every way out of a page, or of a worker as far as it has them, and says of each how it ended. */
export function tryToLeak(origin: string, stun: string): string {
  return `(async () => {
    const to = '${origin}/leak';
    const ends = {};
    const attempt = async (way, go) => {
      ends[way] = await Promise.race([
        (async () => go())().then(() => 'done', (error) => error.name),
        new Promise((resolve) => setTimeout(resolve, 1000, 'nothing happened')),
      ]);
    };
    await attempt('fetch', () => fetch(to, { mode: 'no-cors' }));
    await attempt('fetch of the hub', () => fetch('https://huggingface.co/leak', { mode: 'no-cors' }));
    await attempt('WebSocket', () => new Promise((resolve, reject) => Object.assign(new WebSocket(to.replace('http', 'ws')), { onopen: resolve, onerror: () => reject(new Error()) })));
    await attempt('WebTransport', () => new WebTransport('https://' + '${stun}'.slice(5) + '/leak').ready);
    const call = async (realm) => {
      const connection = new realm.RTCPeerConnection({ iceServers: [{ urls: '${stun}' }] });
      connection.createDataChannel('leak');
      await connection.setLocalDescription(await connection.createOffer());
    };
    await attempt('WebRTC', () => call(globalThis));
    await attempt('WebRTC by its old name', () => new webkitRTCPeerConnection());
    if (!globalThis.document) return ends;
    const add = (name, properties) => document.body.appendChild(Object.assign(document.createElement(name), properties));
    await attempt('WebRTC of a frame', () => call(add('iframe', {}).contentWindow));
    await attempt('WebRTC of a frame by its number', () => (add('iframe', {}), call(window[window.length - 1])));
    await attempt('WebRTC of a frame with an address', () => call(add('iframe', { src: '/popup.html?' }).contentWindow));
    await attempt('WebRTC of the document of a frame', () => call(add('iframe', { srcdoc: '' }).contentDocument.defaultView));
    await attempt('a window', () => open(to));
    await attempt('a beacon', () => navigator.sendBeacon(to, 'leak'));
    await attempt('an image', () => add('img', { src: to }).decode());
    await attempt('a form', () => add('form', { action: to, method: 'post' }).submit());
    await attempt('a frame', () => void add('iframe', { src: to }));
    await attempt('a prefetch', () => void add('link', { rel: 'prefetch', href: to }));
    await attempt('a ping', () => add('a', { href: '#', ping: to }).click());
    await attempt('a link', () => add('a', { href: to }).click());
    await attempt('a download', () => add('a', { href: to, download: 'leak' }).click());
    await attempt('another address', () => void (location.href = to));
    await attempt('a refresh', () => void add('meta', { httpEquiv: 'refresh', content: '0;url=' + to }));
    await new Promise((resolve) => setTimeout(resolve, 500));
    return ends;
  })()`;
}
