import { Icon } from '../parts/icon';

/** A thumb up or down. */
export function Thumb(props: { way: 'up' | 'down'; name: string; isPressed: boolean; isExpanded?: boolean; onClick(): void }) {
  return (
    <button
      type="button"
      class="button plain square thumb"
      aria-label={props.name}
      title={props.name}
      aria-pressed={props.isPressed}
      aria-expanded={props.isExpanded}
      onClick={props.onClick}
    >
      <Icon name={props.way === 'up' ? 'right' : 'wrong'} />
    </button>
  );
}
