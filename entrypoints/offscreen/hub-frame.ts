let frame: HTMLIFrameElement | undefined;

/**
 * Hands a port to the sandboxed frame from which hubs are asked. The frame is opened at the first call, which is
 * the first request of a download; one from before, whose port died with a worker or whose process died, goes.
 */
export function openHubFrame(port: MessagePort): void {
  frame?.remove();
  const opened = document.createElement('iframe');
  // Chromium's manifest says so too; Firefox's cannot. The page's own policy says what it may do.
  opened.setAttribute('sandbox', 'allow-scripts');
  opened.src = '/hub.html';
  opened.addEventListener('load', () => opened.contentWindow?.postMessage(null, '*', [port]), { once: true });
  document.body.append(opened);
  frame = opened;
}
