import type { SurfaceHost } from '../hosts';
import type { Notice } from '../parts/notice-bar';

/** Copies a text and says truly whether it is in the clipboard now. */
export function copyText(host: Pick<SurfaceHost, 'copy'>, text: string): Promise<Notice> {
  return host.copy(text).then(
    () => ({ key: 'notice.copied' }),
    () => ({ key: 'notice.not_copied' }),
  );
}
