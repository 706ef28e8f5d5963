/** Hands a port to the sandboxed frame that reaches mirrors; the frame is opened at the first call, and never where no mirror is set. */
export function openMirrorFrame(port: MessagePort): void {
  const frame = document.createElement('iframe');
  frame.src = '/mirror.html';
  frame.addEventListener('load', () => frame.contentWindow?.postMessage(null, '*', [port]), { once: true });
  document.body.append(frame);
}
