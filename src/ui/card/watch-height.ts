/**
 * Calls back with the height in CSS pixels that the card needs to show everything, now and after every change.
 * The frame may be lower: then the card's body scrolls, and only what is inside tells how high it would be.
 */
export function watchHeight(card: HTMLElement, tell: (px: number) => void): void {
  let told = 0;
  let isAsked = false;
  const measure = () => {
    isAsked = false;
    const needed = heightOf(card);
    if (needed === told) return;
    told = needed;
    tell(needed);
  };
  const ask = () => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(measure);
  };
  const sizes = new ResizeObserver(ask);
  sizes.observe(card);
  new MutationObserver(ask).observe(card, { childList: true, subtree: true, characterData: true, attributes: true });
  measure();
}

function heightOf(card: HTMLElement): number {
  const section = card.querySelector('.card');
  const parts = [...(section?.children ?? [])] as HTMLElement[];
  const inside = parts.reduce((sum, part) => sum + (part.matches('.card-body') ? part.scrollHeight : part.offsetHeight), 0);
  return inside + card.offsetHeight - card.clientHeight;
}
